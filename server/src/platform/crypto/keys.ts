import { createPrivateKey, createPublicKey, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One master key, one derived key per use: a cell key cannot forge a cursor and a cursor key cannot read a cell. */
export interface Keys {
  readonly cell: KeyObject;
  readonly index: KeyObject;
  readonly cursor: KeyObject;
  /** Goes into every password before it is hashed. */
  readonly pepper: KeyObject;
  /** Signs the heads of the audit chain (Ed25519). It is not in the database, so whoever owns the database cannot sign. */
  readonly auditSeal: SigningKey;
  /** Seals backups. */
  readonly backup: KeyObject;
}

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** What RFC 8410 writes before the 32 bytes of an Ed25519 key. */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

function signingKey(seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([ED25519, seed]), format: 'der', type: 'pkcs8' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

export function deriveKeys(master: Buffer): Keys {
  if (master.length !== 32) throw new Error('XINGCHENG_KEY must be 32 bytes in base64.');
  // KeyObjects, not buffers: three times faster per cell (performance notes, section 5).
  const bytes = (use: string) => Buffer.from(hkdfSync('sha256', master, 'xingcheng', use, 32));
  const derive = (use: string) => createSecretKey(bytes(use));
  return {
    cell: derive('cell-v1'),
    index: derive('blind-index-v1'),
    cursor: derive('cursor-v1'),
    pepper: derive('password-pepper-v1'),
    auditSeal: signingKey(bytes('audit-seal-v1')),
    backup: derive('backup-v1'),
  };
}

export function loadKeys(masterKey: string | null, dataFolder: string): Keys {
  if (masterKey) return deriveKeys(Buffer.from(masterKey, 'base64'));
  const file = path.join(dataFolder, 'keys', 'master.key');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o400, flag: 'wx' });
  }
  return deriveKeys(Buffer.from(readFileSync(file, 'utf8'), 'base64'));
}
