import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** A file of a backup, as it was before it was sealed. */
export interface Content {
  size: number;
  sha256: string;
}

const MAGIC = Buffer.from('XCB1');
const SALT = 16;
const TAG = 16;
const FRAME = 1024 * 1024;
const LAST = 0x80000000;

/**
 * `XCB1 | salt | frames`, a frame being `length | ciphertext | tag`: AES-256-GCM under a key of this file's own, the frame's number as
 * nonce. Name, number and "this is the last one" are authenticated, so a file cannot stand for another, nor be cut or reordered.
 */
export async function sealTo(
  key: KeyObject,
  name: string,
  source: AsyncIterable<Buffer>,
  file: string,
): Promise<Content> {
  const salt = randomBytes(SALT);
  const own = keyOf(key, salt);
  const hash = createHash('sha256');
  const out = await open(file, 'wx', 0o600);
  let size = 0;
  let at = 0;
  let waiting: Buffer[] = [];
  let held = 0;
  const flush = async (last: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(at)).setAAD(bound(name, at, last));
    const body = cipher.update(Buffer.concat(waiting));
    cipher.final();
    const length = Buffer.alloc(4);
    length.writeUInt32BE((body.length | (last ? LAST : 0)) >>> 0);
    await out.appendFile(Buffer.concat([length, body, cipher.getAuthTag()]));
    [at, waiting, held] = [at + 1, [], 0];
  };
  try {
    await out.appendFile(Buffer.concat([MAGIC, salt]));
    for await (const part of source) {
      hash.update(part);
      size += part.length;
      waiting.push(part);
      held += part.length;
      if (held >= FRAME) await flush(false);
    }
    await flush(true);
    await out.sync();
  } finally {
    await out.close();
  }
  return { size, sha256: hash.digest('hex') };
}

/** Gives the content in parts, each only after it was proven; throws when the file was changed, cut, renamed or sealed with another key. */
export async function* unsealFrom(key: KeyObject, name: string, file: string): AsyncGenerator<Buffer> {
  const wrong = () => new Error(`${file} does not open: it was changed, or the key is not the one it was sealed with.`);
  let rest: Buffer = Buffer.alloc(0);
  let own: Buffer | null = null;
  let at = 0;
  let ended = false;
  for await (const part of createReadStream(file, { highWaterMark: FRAME }) as AsyncIterable<Buffer>) {
    rest = rest.length > 0 ? Buffer.concat([rest, part]) : part;
    if (!own) {
      if (rest.length < MAGIC.length + SALT) continue;
      if (!rest.subarray(0, MAGIC.length).equals(MAGIC)) throw wrong();
      own = keyOf(key, rest.subarray(MAGIC.length, MAGIC.length + SALT));
      rest = rest.subarray(MAGIC.length + SALT);
    }
    while (rest.length >= 4) {
      const head = rest.readUInt32BE();
      const last = (head & LAST) !== 0;
      const end = 4 + (head & ~LAST) + TAG;
      if (rest.length < end) break;
      if (ended) throw wrong();
      const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(at)).setAAD(bound(name, at, last));
      decipher.setAuthTag(rest.subarray(end - TAG, end));
      const body = decipher.update(rest.subarray(4, end - TAG));
      try {
        decipher.final();
      } catch {
        throw wrong();
      }
      if (body.length > 0) yield body;
      [at, ended, rest] = [at + 1, last, rest.subarray(end)];
    }
  }
  if (!ended || rest.length > 0) throw wrong();
}

export async function unsealWhole(key: KeyObject, name: string, file: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of unsealFrom(key, name, file)) parts.push(part);
  return Buffer.concat(parts);
}

const keyOf = (key: KeyObject, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, 'xingcheng-backup-file', 32));
const bound = (name: string, at: number, last: boolean) => Buffer.from(`${name}|${at}|${last ? 'last' : 'more'}`);

function nonceOf(at: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(at, 8);
  return nonce;
}
