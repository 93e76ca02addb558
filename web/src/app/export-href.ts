/** The address of a list's export: exactly the rows the filters show. */
export function exportHref(name: string, filter: object): string {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null));
  return `/exports/${name}.csv?filter=${encodeURIComponent(JSON.stringify(given))}`;
}
