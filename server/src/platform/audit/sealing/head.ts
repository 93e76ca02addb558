import { sign, verify } from 'node:crypto';
import type { SigningKey } from '../../crypto/keys.js';

/** The chain up to a number, at a time; `hash` and `signature` in hexadecimal, `at` as ISO instant in milliseconds. */
export interface Head {
  seq: number;
  hash: string;
  at: string;
  signature: string;
}

const said = ({ seq, hash, at }: Omit<Head, 'signature'>) =>
  Buffer.from(`xingcheng-audit-head-1\n${seq}\n${hash}\n${at}\n`);

export function signHead(key: SigningKey, head: Omit<Head, 'signature'>): Head {
  return { ...head, signature: sign(null, said(head), key.privateKey).toString('hex') };
}

export function isSigned(key: SigningKey, head: Head): boolean {
  return verify(null, said(head), key.publicKey, Buffer.from(head.signature, 'hex'));
}

/** A head as the table holds it, with the time as it was signed. */
export const HEADS = `select seq::int8::text as seq, encode(hash, 'hex') as hash,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, encode(signature, 'hex') as signature from audit_head`;
