import { isIsoDate } from '../../age/iso-date.ts';
import { nationalIdCheck, parseNationalId } from '../national-id.ts';

const DIGITS = '0123456789';

/** Every text that differs in one character or has two neighbours exchanged. */
function near(text: string, alphabet: (place: number) => string): string[] {
  const found = new Set<string>();
  for (let place = 0; place < text.length; place += 1) {
    for (const sign of alphabet(place)) found.add(text.slice(0, place) + sign + text.slice(place + 1));
    if (place > 0)
      found.add(text.slice(0, place - 1) + text.charAt(place) + text.charAt(place - 1) + text.slice(place + 1));
  }
  found.delete(text);
  return [...found];
}

/**
 * Sound numbers that somebody may have meant. Of a number with a wrong check digit: those one digit or one exchange
 * away (ISO 7064 MOD 11-2 notices every such slip, so the number itself cannot be sound). Of a sound number: those
 * whose first 17 digits are as close, with the check digit that belongs to them.
 */
export function nearNationalIds(text: string): string[] {
  const id = text.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(id)) return [];
  if (!parseNationalId(id).ok)
    return near(id, (place) => (place === 17 ? `${DIGITS}X` : DIGITS)).filter((one) => parseNationalId(one).ok);
  return near(id.slice(0, 17), () => DIGITS)
    .filter((one) => isIsoDate(`${one.slice(6, 10)}-${one.slice(10, 12)}-${one.slice(12, 14)}`))
    .map((one) => one + nationalIdCheck(one));
}

export function areNearNationalIds(one: string, other: string): boolean {
  return nearNationalIds(one).includes(other) || nearNationalIds(other).includes(one);
}
