import type access from './zh/access.json';
import type casefile from './zh/casefile.json';
import type common from './zh/common.json';
import type diagnosis from './zh/diagnosis.json';
import type education from './zh/education.json';
import type employment from './zh/employment.json';
import type imports from './zh/imports.json';
import type intervention from './zh/intervention.json';
import type kit from './zh/kit.json';
import type monitoring from './zh/monitoring.json';
import type organisations from './zh/organisations.json';
import type people from './zh/people.json';
import type referral from './zh/referral.json';
import type residence from './zh/residence.json';
import type retention from './zh/retention.json';
import type screening from './zh/screening.json';

type Words = {
  access: typeof access;
  casefile: typeof casefile;
  common: typeof common;
  diagnosis: typeof diagnosis;
  education: typeof education;
  employment: typeof employment;
  imports: typeof imports;
  intervention: typeof intervention;
  kit: typeof kit;
  monitoring: typeof monitoring;
  organisations: typeof organisations;
  people: typeof people;
  referral: typeof referral;
  residence: typeof residence;
  retention: typeof retention;
  screening: typeof screening;
};

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

export type Room = keyof Words;
export const rooms = [
  'access',
  'casefile',
  'common',
  'diagnosis',
  'education',
  'employment',
  'imports',
  'intervention',
  'kit',
  'monitoring',
  'organisations',
  'people',
  'referral',
  'residence',
  'retention',
  'screening',
] as const satisfies readonly Room[];

type Counted<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;
type Leaves<W> = {
  [K in keyof W & string]: W[K] extends string ? Counted<K> : `${K}.${Leaves<W[K]>}`;
}[keyof W & string];

/** Every key the Chinese file of the room holds; the English one is proved equal by a test. */
export type Key<R extends Room> = Leaves<Words[R]>;
