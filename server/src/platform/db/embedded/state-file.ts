import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded.types.js';

export type State = { superuserPassword: string; ownerPassword: string; port: number | null };

const fileOf = (dataFolder: string): string => `${dataFolder}.state.json`;
const secret = (): string => randomBytes(24).toString('base64url');

export const freshState = (): State => ({ superuserPassword: secret(), ownerPassword: secret(), port: null });

/** Undefined when there is none; a cluster without its passwords is of no use to anybody, hence the error for a broken one. */
export async function readState(dataFolder: string): Promise<State | undefined> {
  const text = await readFile(fileOf(dataFolder), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as State;
  } catch {
    throw new EmbeddedPostgresError(
      `${fileOf(dataFolder)} holds the passwords of the built-in database and is damaged: restore it from a backup, or delete it together with ${dataFolder} to begin anew.`,
    );
  }
}

export async function writeState(dataFolder: string, state: State): Promise<void> {
  const aside = `${fileOf(dataFolder)}.new`;
  await writeFile(aside, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(aside, fileOf(dataFolder));
}
