import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { randomOf } from './random-pool.js';

/** How a sealed thing was sealed; its first byte. Both open side by side. */
export const Suite = {
  /** AES-256-GCM. */
  INTERNATIONAL: 1,
  /** SM4-CTR, then HMAC-SM3 over it (GB/T 32907-2016, GB/T 32905-2016): OpenSSL has no SM4-GCM. */
  NATIONAL: 2,
} as const;
export type Suite = (typeof Suite)[keyof typeof Suite];

/** KeyObjects, not buffers: three times faster per cell. Plain data, so that it can be handed to a thread. */
export type SuiteKey =
  | { readonly suite: typeof Suite.INTERNATIONAL; readonly key: KeyObject }
  | { readonly suite: typeof Suite.NATIONAL; readonly key: KeyObject; readonly mac: KeyObject };

export const isSuite = (value: unknown): value is Suite => value === Suite.INTERNATIONAL || value === Suite.NATIONAL;

/** The keys of a suite out of 32 secret bytes. The national suite takes two keys from them with its own hash. */
export function suiteKey(suite: Suite, secret: Buffer): SuiteKey {
  if (secret.length !== 32) throw new RangeError('A key is made from 32 bytes.');
  if (suite === Suite.INTERNATIONAL) return { suite, key: createSecretKey(secret) };
  const derive = (use: string, length: number) =>
    createSecretKey(Buffer.from(hkdfSync('sm3', secret, 'xingcheng', use, length)));
  return { suite, key: derive('sm4-ctr', 16), mac: derive('hmac-sm3', 32) };
}

const GCM_NONCE = 12;
const GCM_TAG = 16;
const CTR_NONCE = 16;
const SM3_TAG = 32;

/** `head | nonce | ciphertext | tag`, bound to where it lives. The head says which key opens it. */
export function sealUnder(key: SuiteKey, head: Buffer, bound: Buffer, plain: Buffer | string): Buffer {
  const text = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain;
  if (key.suite === Suite.INTERNATIONAL) {
    const nonce = randomOf(GCM_NONCE);
    const cipher = createCipheriv('aes-256-gcm', key.key, nonce).setAAD(bound);
    const body = cipher.update(text);
    cipher.final();
    return Buffer.concat([head, nonce, body, cipher.getAuthTag()]);
  }
  const nonce = randomOf(CTR_NONCE);
  const cipher = createCipheriv('sm4-ctr', key.key, nonce);
  const body = cipher.update(text);
  cipher.final();
  return Buffer.concat([head, nonce, body, tagOf(key.mac, head, bound, nonce, body)]);
}

/** Null when it was changed, moved, cut or sealed under another key: there is no plain text until all of it is proven. */
export function openUnder(key: SuiteKey, headLength: number, bound: Buffer, sealed: Buffer): Buffer | null {
  const [nonceLength, tagLength] = key.suite === Suite.INTERNATIONAL ? [GCM_NONCE, GCM_TAG] : [CTR_NONCE, SM3_TAG];
  const [from, until] = [headLength + nonceLength, sealed.length - tagLength];
  if (until < from) return null;
  const nonce = sealed.subarray(headLength, from);
  const body = sealed.subarray(from, until);
  const tag = sealed.subarray(until);
  if (key.suite === Suite.INTERNATIONAL) {
    const decipher = createDecipheriv('aes-256-gcm', key.key, nonce).setAAD(bound).setAuthTag(tag);
    const plain = decipher.update(body);
    try {
      decipher.final();
    } catch {
      return null;
    }
    return plain;
  }
  const expected = tagOf(key.mac, sealed.subarray(0, headLength), bound, nonce, body);
  if (!timingSafeEqual(expected, tag)) return null;
  const decipher = createDecipheriv('sm4-ctr', key.key, nonce);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** Over everything, with the lengths said first: no two different cells give the same bytes to the hash. */
function tagOf(mac: KeyObject, head: Buffer, bound: Buffer, nonce: Buffer, body: Buffer): Buffer {
  const lengths = Buffer.allocUnsafe(8);
  lengths.writeUInt32BE(head.length, 0);
  lengths.writeUInt32BE(bound.length, 4);
  return createHmac('sm3', mac).update(lengths).update(head).update(bound).update(nonce).update(body).digest();
}
