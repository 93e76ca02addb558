import { hasFullWidth } from './full-width.ts';
import { type Parsed, bad, good } from './problem.ts';

export type PhoneProblem = 'FULL_WIDTH_DIGITS' | 'PHONE_INVALID';

/** A mainland mobile number. Spaces, hyphens and +86 are taken off. */
export function parsePhone(text: string): Parsed<string, PhoneProblem> {
  if (hasFullWidth(text.trim())) return bad('FULL_WIDTH_DIGITS');
  const digits = text.replaceAll(/[\s-]/g, '').replace(/^(?:\+86|0086)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? good(digits) : bad('PHONE_INVALID');
}
