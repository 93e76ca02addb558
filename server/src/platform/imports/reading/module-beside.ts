/** Address of a module beside another one, whether the sources run or what was built of them. */
export const moduleBeside = (here: string, name: string): string =>
  new URL(`./${name}${here.endsWith('.ts') ? '.ts' : '.js'}`, here).href;
