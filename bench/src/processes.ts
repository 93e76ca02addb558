import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** CPU milliseconds a process has used since it started. */
export function cpuOf(pid: number): number {
  const fields = statOf(pid);
  return fields ? ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND : 0;
}

/** CPU of all children of the postmaster: of those that are alive, and of those that have ended and were waited for. */
export function cpuOfChildren(parent: number): number {
  const fields = statOf(parent);
  const ended = fields ? ((Number(fields[13]) + Number(fields[14])) * 1_000) / TICKS_PER_SECOND : 0;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => statOf(Number(name))?.[1] === String(parent))
    .reduce((sum, name) => sum + cpuOf(Number(name)), ended);
}

export function rssMbOf(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/);
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}

/** Fields from the state on: the name before may contain blanks. */
function statOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}
