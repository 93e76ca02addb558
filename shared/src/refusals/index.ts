import type { Language } from '../codes/language.ts';
import { access } from './access.ts';
import { casefile } from './casefile.ts';
import { diagnosis } from './diagnosis.ts';
import { education } from './education.ts';
import { employment } from './employment.ts';
import { generic } from './generic.ts';
import { imports } from './imports.ts';
import { intervention } from './intervention.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { referral } from './referral.ts';
import { residence } from './residence.ts';
import { retention } from './retention.ts';
import { screening } from './screening.ts';
import type { Sentence } from './sentence.ts';

export const REFUSALS = {
  ...generic,
  ...access,
  ...people,
  ...organisations,
  ...casefile,
  ...screening,
  ...referral,
  ...diagnosis,
  ...intervention,
  ...education,
  ...employment,
  ...residence,
  ...imports,
  ...retention,
} as const;

/** Every way of saying no. The code travels; the sentence is looked up where it is read. */
export type RefusalCode = keyof typeof REFUSALS;

export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];

export type RefusalParams = Readonly<Record<string, string | number>>;

export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(REFUSALS, text);
}

/** The sentence with its placeholders filled. A missing parameter reads as an ellipsis, never as a raw brace. */
export function refusalText(code: RefusalCode, lang: Language, params: RefusalParams = {}): string {
  const sentence: Sentence = REFUSALS[code];
  return sentence[lang].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'));
}
