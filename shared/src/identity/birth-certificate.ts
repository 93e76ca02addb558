import { type Parsed, bad, good } from './problem.ts';

/** 出生医学证明编号: one letter and nine digits (form not verified), for a newborn without a national ID. */
export function parseBirthCertificate(text: string): Parsed<string, 'BIRTH_CERTIFICATE_INVALID'> {
  const number = text.trim().toUpperCase();
  return /^[A-Z]\d{9}$/.test(number) ? good(number) : bad('BIRTH_CERTIFICATE_INVALID');
}
