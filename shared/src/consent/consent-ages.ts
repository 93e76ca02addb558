import { ageInYears } from '../age/age-in-months.ts';
import { addDays, addYears, type IsoDate } from '../age/iso-date.ts';

/**
 * What a birthday changes for consents. The ages are the law's (read in extracts only); the days are ours, to be replaced by a
 * later version and never edited.
 */
export const CONSENT_AGES = {
  version: '2026.1-draft',
  source: '个人信息保护法 28、31；民法典 17-19、28；天数：提议',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  verified: false,
  /** From this birthday the person's own word counts beside the guardian's (个人信息保护法 28, 31). */
  ownWordYears: 14,
  /** From this birthday the person decides, unless a document says otherwise (民法典 17, 18, 28). */
  ofAgeYears: 18,
  /** So long after the 14th birthday the own notice is due. */
  ownNoticeDays: 30,
  /** So long before the 18th birthday somebody begins to ask who will decide. */
  warnDays: 180,
  /** So long after the 18th birthday what the guardian had agreed to is to be asked anew. */
  renewDays: 30,
} as const;

/** What a task says of its date: whose rule it is, and that nobody has confirmed it. */
export const CONSENT_AGES_SOURCE = `${CONSENT_AGES.source} (${CONSENT_AGES.version})`;

export type ConsentAge = 'CHILD' | 'OWN_WORD' | 'OF_AGE';

/** Who is heard on a day. Born on 29 February, a person comes of age on 28 February (民法典 202). */
export function consentAge(birthDate: IsoDate, on: IsoDate): ConsentAge {
  const years = ageInYears(birthDate, on);
  if (years >= CONSENT_AGES.ofAgeYears) return 'OF_AGE';
  return years >= CONSENT_AGES.ownWordYears ? 'OWN_WORD' : 'CHILD';
}

export type AgeStep = 'OWN_NOTICE' | 'WARN_OF_AGE' | 'RENEW';

/** The day each step of growing up is taken, and the day what it asks for is due. */
export function ageStep(step: AgeStep, birthDate: IsoDate): { on: IsoDate; dueOn: IsoDate } {
  const fourteen = addYears(birthDate, CONSENT_AGES.ownWordYears);
  const eighteen = addYears(birthDate, CONSENT_AGES.ofAgeYears);
  if (step === 'OWN_NOTICE') return { on: fourteen, dueOn: addDays(fourteen, CONSENT_AGES.ownNoticeDays) };
  if (step === 'WARN_OF_AGE') return { on: addDays(eighteen, -CONSENT_AGES.warnDays), dueOn: eighteen };
  return { on: eighteen, dueOn: addDays(eighteen, CONSENT_AGES.renewDays) };
}
