import { readFile, rm, writeFile } from 'node:fs/promises';
import { birthmark, isSameProcess } from './processes.js';

const fileOf = (dataFolder: string): string => `${dataFolder}.supervisor`;

/**
 * One process owns the postmaster. A second one (a seed, a backup) that finds a living owner is a guest:
 * it uses the server and leaves it running.
 */
export async function becomeSupervisor(dataFolder: string): Promise<boolean> {
  const [pid, mark] = (await readFile(fileOf(dataFolder), 'utf8').catch(() => '')).split(' ');
  if (pid && (await isSameProcess(Number(pid), mark ?? ''))) return false;
  await writeFile(fileOf(dataFolder), `${process.pid} ${await birthmark(process.pid)}`);
  return true;
}

export const resignAsSupervisor = (dataFolder: string): Promise<void> => rm(fileOf(dataFolder), { force: true });
