import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generation, type Generations } from './generations.js';
import { Suite } from './suites.js';

/** One key per use: a cell key cannot forge a cursor and a cursor key cannot read a cell. */
export interface Keys {
  /** Seal cells and the keys of files; one generation after the other. */
  readonly cells: Generations;
  /** Hash numbers so that they are found without being opened; one generation after the other, two while they change. */
  readonly index: IndexKeys;
  readonly cursor: KeyObject;
  /** Goes into every password before it is hashed. */
  readonly pepper: KeyObject;
  /** Signs the heads of the audit chain (Ed25519). The database has it wrapped only, so whoever owns the database cannot sign. */
  readonly auditSeal: SigningKey;
  /** Seals backups. Follows from the master key alone: a restore has no database yet. */
  readonly backup: KeyObject;
}

/** The keys of the blind index this server holds. Changed in place, as the generations of cells are. */
export interface IndexKeys {
  /** The one that hashes what is not kept, and that all rows have in the end. */
  inForce: IndexKey;
  /** By their numbers: every row is written under each of them, and looked for under each. */
  readonly known: Map<number, IndexKey>;
}

export interface IndexKey {
  readonly number: number;
  readonly key: KeyObject;
}

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** What the keys of a house are made from; the keyring keeps them wrapped so that they outlive the master key. */
export const KeyUse = {
  CELL: 'cell',
  INDEX: 'index',
  CURSOR: 'cursor',
  PEPPER: 'pepper',
  AUDIT_SEAL: 'audit-seal',
} as const;
export type KeyUse = (typeof KeyUse)[keyof typeof KeyUse];

/** What a house derived from its first master key before it had a keyring, and what a new house begins with. */
const FIRST: Readonly<Record<KeyUse, string>> = {
  cell: 'cell-v1',
  index: 'blind-index-v1',
  cursor: 'cursor-v1',
  pepper: 'password-pepper-v1',
  'audit-seal': 'audit-seal-v1',
};

const derive = (master: Buffer, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', checked(master), 'xingcheng', use, 32));

export const firstSecret = (master: Buffer, use: KeyUse): Buffer => derive(master, FIRST[use]);

/** Wraps data keys. */
export const wrappingSecret = (master: Buffer): Buffer => derive(master, 'kek-v1');

export const backupKey = (master: Buffer): KeyObject => createSecretKey(derive(master, 'backup-v1'));

/** Tells master keys apart and nothing about them. */
export const masterMark = (master: Buffer): string =>
  createHash('sha256').update(derive(master, 'mark-v1')).digest('hex').slice(0, 12);

/** What RFC 8410 writes before the 32 bytes of an Ed25519 key. */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

function signingKey(seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([ED25519, seed]), format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** The keys from their secrets. */
export function keysFrom(
  cells: Generations,
  index: IndexKeys,
  secretOf: (use: KeyUse) => Buffer,
  master: Buffer,
): Keys {
  return {
    cells,
    index,
    cursor: createSecretKey(secretOf(KeyUse.CURSOR)),
    pepper: createSecretKey(secretOf(KeyUse.PEPPER)),
    auditSeal: signingKey(secretOf(KeyUse.AUDIT_SEAL)),
    backup: backupKey(master),
  };
}

/** The keys of a house at its beginning, with generation 1 alone: for tests and tools without a keyring. */
export function deriveKeys(master: Buffer): Keys {
  const first = generation(1, Suite.INTERNATIONAL, firstSecret(master, KeyUse.CELL));
  const index = { number: 1, key: createSecretKey(firstSecret(master, KeyUse.INDEX)) };
  const indexes = { inForce: index, known: new Map([[1, index]]) };
  return keysFrom({ sealing: first, known: new Map([[1, first]]) }, indexes, (use) => firstSecret(master, use), master);
}

/** The master key: from the environment, or the file beside the data, which is made when there is none. */
export function loadMaster(masterKey: string | null, dataFolder: string): Buffer {
  if (masterKey) return checked(Buffer.from(masterKey, 'base64'));
  const file = path.join(dataFolder, 'keys', 'master.key');
  if (!existsSync(file)) {
    // A new key would open nothing of what is there.
    if (existsSync(path.join(dataFolder, 'postgres')))
      throw new Error(`The master key is missing: put it back at ${file}, or set XINGCHENG_KEY.`);
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o400, flag: 'wx' });
  }
  return checked(Buffer.from(readFileSync(file, 'utf8'), 'base64'));
}

function checked(master: Buffer): Buffer {
  if (master.length !== 32) throw new Error('XINGCHENG_KEY must be 32 bytes in base64.');
  return master;
}
