import { cellsOf, operationsOf, type Cell } from './run.js';
import { RULES } from './rules.js';

/** The written rules as one table: a line for every operation and every set of roles that is answered alike, whatever their relation. */
export function permissionTable(): string {
  const lines = RULES.flatMap((rule) =>
    operationsOf(rule).flatMap((operation) => {
      const byRole = Map.groupBy(cellsOf(rule, operation), ({ role }) => role);
      const alike = Map.groupBy([...byRole], ([, cells]) => JSON.stringify(verdictsOf(cells)));
      return [...alike.values()].flatMap((roles) => linesOf(operation, roles, rule.because));
    }),
  );
  return `${['operation,roles,relation,record,expected,because', ...lines].join('\n')}\n`;
}

const verdictsOf = (cells: readonly Cell[]) =>
  cells.map(({ relation, state, expected }) => [relation, state, expected]);

function linesOf(operation: string, roles: readonly (readonly [string, readonly Cell[]])[], because: string): string[] {
  const [first] = roles;
  const names = roles.map(([role]) => role).join(' ');
  const byVerdict = Map.groupBy(first?.[1] ?? [], ({ state, expected }) => `${state}|${expected}`);
  return [...byVerdict].map(([key, cells]) => {
    const [state, verdict] = key.split('|');
    const relations = cells.map(({ relation }) => relation).join(' ');
    return [operation, names, relations, state, verdict, `"${because.replaceAll('"', '""')}"`].join(',');
  });
}
