import { sign, verify } from 'node:crypto';
import type { SigningKey } from '../../platform/crypto/keys.js';
import type { DeletionCertificate } from './deletion-certificate.entity.js';

/** What a certificate says, before it is signed. */
export type Statement = Pick<
  DeletionCertificate,
  | 'number'
  | 'disposalId'
  | 'personId'
  | 'areaCode'
  | 'category'
  | 'way'
  | 'years'
  | 'ruleSource'
  | 'ruleVerified'
  | 'ruleFrom'
  | 'keptUntil'
  | 'proposedBy'
  | 'proposedAt'
  | 'approvedBy'
  | 'approvedAt'
  | 'carriedOutAt'
  | 'kinds'
  | 'digest'
>;

/** Each field as text in a fixed order: what JSON would write depends on who writes it. */
function said(one: Statement): Buffer {
  const fields = [
    'xingcheng-deletion-certificate-1',
    one.number,
    one.disposalId,
    one.personId,
    one.areaCode,
    one.category,
    one.way,
    String(one.years),
    one.ruleSource ?? '',
    String(one.ruleVerified),
    one.ruleFrom,
    one.keptUntil,
    one.proposedBy,
    one.proposedAt.toISOString(),
    one.approvedBy,
    one.approvedAt.toISOString(),
    one.carriedOutAt.toISOString(),
    ...one.kinds.map(({ kind, rows, fate }) => `${kind}\t${rows}\t${fate}`),
    Buffer.from(one.digest).toString('hex'),
  ];
  return Buffer.from(fields.map((field) => `${Buffer.byteLength(field)}\n${field}\n`).join(''));
}

export const signCertificate = (key: SigningKey, one: Statement): Buffer => sign(null, said(one), key.privateKey);

export const isSigned = (key: SigningKey, one: Statement & { signature: Uint8Array }): boolean =>
  verify(null, said(one), key.publicKey, one.signature);
