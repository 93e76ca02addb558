import { COMMON_STEMS } from './common-passwords.ts';
import type { SignInProfile } from './sign-in-profiles.ts';

/** What is known of the holder, in the spelling of the record. Pinyin is given with the name: this file knows no dictionary. */
export interface PasswordFacts {
  readonly username: string;
  readonly name: string;
  /** Syllables of the name, such as ['zhou', 'min']. */
  readonly pinyin: readonly string[];
  readonly organisations: readonly string[];
  /** Syllables of each organisation's name. */
  readonly organisationPinyin: readonly (readonly string[])[];
}

export type PasswordFault = 'PASSWORD_TOO_SHORT' | 'PASSWORD_CLASSES' | 'PASSWORD_COMMON' | 'PASSWORD_PERSONAL';

/** Everything that is wrong with a new password, in the order in which one would mend it. Former passwords are the server's to know. */
export function faultsOf(password: string, profile: SignInProfile, facts: PasswordFacts): PasswordFault[] {
  const plain = password.normalize('NFKC');
  return [
    ...(Array.from(plain).length < profile.minLength ? (['PASSWORD_TOO_SHORT'] as const) : []),
    ...(classesIn(plain) < profile.classes ? (['PASSWORD_CLASSES'] as const) : []),
    ...(isCommon(plain) ? (['PASSWORD_COMMON'] as const) : []),
    ...(isPersonal(plain, facts) ? (['PASSWORD_PERSONAL'] as const) : []),
  ];
}

const CLASSES = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/] as const;

export const classesIn = (password: string): number => CLASSES.filter((one) => one.test(password)).length;

const LOOK_ALIKE: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '5': 's',
  $: 's',
  '7': 't',
  '!': 'i',
};

/** A stem with little around it, one character again and again, or a walk along the keys or the numbers. */
function isCommon(password: string): boolean {
  const small = password.toLowerCase();
  const read = Array.from(small, (sign) => LOOK_ALIKE[sign] ?? sign).join('');
  // Four characters more than a well-known stem are a year or a row of digits.
  const stem = (text: string) => COMMON_STEMS.some((one) => text.includes(one) && text.length - one.length <= 5);
  return stem(small) || stem(read) || new Set(small).size <= 3 || longestWalk(small) >= Math.max(5, small.length - 3);
}

/** The longest run in which each character follows, precedes or repeats its neighbour: 123456, fedcba, aaaaaa. */
function longestWalk(text: string): number {
  let longest = 1;
  for (const step of [-1, 0, 1]) {
    let run = 1;
    for (let at = 1; at < text.length; at += 1) {
      run = text.charCodeAt(at) - text.charCodeAt(at - 1) === step ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
  }
  return longest;
}

const IDENTITY = /[1-9]\d{5}(19|20)\d{9}[\dXx]/;
const PHONE = /1[3-9]\d{9}/;
const BIRTHDAY = /(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/;

function isPersonal(password: string, facts: PasswordFacts): boolean {
  if (IDENTITY.test(password) || PHONE.test(password) || BIRTHDAY.test(password)) return true;
  const small = password.toLowerCase();
  const letters = small.replaceAll(/[^a-z一-鿿]/g, '');
  const whole = facts.pinyin.join('');
  const words = [
    facts.username.toLowerCase(),
    facts.username.toLowerCase().split(/[.\-_@]/)[0] ?? '',
    facts.name.toLowerCase(),
    whole,
    [...facts.pinyin.slice(1), ...facts.pinyin.slice(0, 1)].join(''),
    ...facts.organisations.map((one) => one.toLowerCase()),
    ...facts.organisationPinyin.map((one) => one.join('')),
  ];
  return words.some(
    (word) => word.length >= (/[一-鿿]/.test(word) ? 2 : 4) && (small.includes(word) || letters.includes(word)),
  );
}
