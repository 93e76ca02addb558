/** A read model, or a part of one, beside what the facts say it must hold. */
export interface Compared {
  model: string;
  campaignId: string | null;
  key: readonly string[];
  rest: readonly string[];
  /** What the facts give. */
  live: string;
  /** What the model says. */
  kept: string;
  repair: readonly string[];
}

export interface Difference {
  lacking: number;
  surplus: number;
  different: number;
  columns: string[];
}

/** One row of `Difference`, in SQL: whoever proves a read model asks by it. */
export function differenceText({ key, rest, live, kept }: Compared): string {
  const both = `x.${key[0]} is not null and l.${key[0]} is not null`;
  const list = (prefix: string) => rest.map((one) => `${prefix}.${one}`).join(', ');
  const differs = rest.length === 0 ? 'false' : `${both} and (${list('l')}) is distinct from (${list('x')})`;
  const columns = rest
    .map((one) => `case when bool_or(${both} and l.${one} is distinct from x.${one}) then '${one}' end`)
    .join(', ');
  return `
    select count(*) filter (where x.${key[0]} is null)::int as lacking, count(*) filter (where l.${key[0]} is null)::int as surplus,
      count(*) filter (where ${differs})::int as different, array_remove(array[${columns}]::text[], null) as columns
    from (${live}) l full join (${kept}) x on ${key.map((one) => `x.${one} = l.${one}`).join(' and ')}`;
}
