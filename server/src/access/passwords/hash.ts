import { createHmac } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Keys } from '../../platform/crypto/keys.js';
import { inHashQueue } from './hash-queue.js';

/** argon2id, 19 MiB, two passes: about 80 ms of one core (trust-and-usability C.2). The figures are kept in every hash. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SHAPE = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;
/** Says that the password went through the pepper first. */
const PEPPERED = 'p1:';

/** The same password however its signs were typed, keyed with what is not in the database: a stolen table alone guesses nothing. */
const pepper = (keys: Keys, password: string): string =>
  createHmac('sha256', keys.pepper).update(password.normalize('NFKC')).digest('base64');

export async function hashPassword(keys: Keys, password: string, address = 'server'): Promise<string> {
  return PEPPERED + (await inHashQueue(address, () => hash(pepper(keys, password), COST)));
}

/** Whether the hash was made by other figures than today's, so that it is made anew when the password is at hand. */
export const isOutdated = (hashed: string): boolean => !hashed.startsWith(PEPPERED + SHAPE);

let nobody: Promise<string> | undefined;

/** An unknown user costs the same work as a known one, so that names cannot be told by time. */
export async function passwordFits(
  keys: Keys,
  hashed: string | null,
  password: string,
  address: string,
): Promise<boolean> {
  nobody ??= hash('nobody has this password', COST);
  const peppered = hashed?.startsWith(PEPPERED) ?? true;
  const bare = peppered ? hashed?.slice(PEPPERED.length) : hashed;
  const usable = bare?.startsWith('$argon2id$') ? bare : null;
  const against = usable ?? (await nobody);
  const typed = peppered ? pepper(keys, password) : password;
  const fits = await inHashQueue(address, () => verify(against, typed));
  return fits && usable !== null;
}
