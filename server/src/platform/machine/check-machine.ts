import type { Machine } from './machine.js';

/** What is wrong with a flow as a graph: states nobody reaches, states nobody leaves that are not named as ends. */
export function checkMachine<Name extends string, Status extends string, Facts>(
  machine: Machine<Name, Status, Facts>,
  {
    statuses,
    initial,
    terminal,
  }: { statuses: readonly Status[]; initial: readonly Status[]; terminal: readonly Status[] },
): string[] {
  const moves = Object.entries(machine) as [Name, Machine<Name, Status, Facts>[Name]][];
  const faults: string[] = [];
  const reached = new Set<Status>(initial);
  for (let grew = true; grew;) {
    grew = false;
    for (const [, move] of moves) {
      if (!reached.has(move.to) && move.from.some((from) => reached.has(from))) {
        reached.add(move.to);
        grew = true;
      }
    }
  }
  for (const status of statuses) {
    if (!reached.has(status)) faults.push(`${status} is never reached`);
    const leaves = moves.some(([, move]) => move.from.includes(status));
    if (!leaves && !terminal.includes(status)) faults.push(`${status} is never left and is not named as an end`);
    if (leaves && terminal.includes(status)) faults.push(`${status} is named as an end but can be left`);
  }
  for (const [name, move] of moves) {
    for (const status of [...move.from, move.to])
      if (!statuses.includes(status)) faults.push(`${name} speaks of ${status}, which is no status`);
  }
  return faults;
}
