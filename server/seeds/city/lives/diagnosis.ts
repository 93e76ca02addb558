import { addDays, addMonths, type IsoDate } from '@xingcheng/shared/age/iso-date';
import { DiagnosisOutcome } from '@xingcheng/shared/codes/diagnosis-outcome';
import { DisabilityCategory } from '@xingcheng/shared/codes/disability-category';
import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import { ReferralService } from '@xingcheng/shared/codes/referral-service';
import type { Life } from './life.js';
import type { Profile } from './profile.js';
import { referred } from './referred.js';

const AUTISM = 'F84.0';

export type Confirmation = { on: IsoDate; at: string };

/** From the abnormal secondary screen to a diagnosis; where and when it was confirmed, or null. */
export function towardsDiagnosis(life: Life, from: string, day: IsoDate, profile: Profile): Confirmation | null {
  const hospital = life.place(OrganisationKind.DIAGNOSING_HOSPITAL);
  const attended = referred(life, {
    on: day,
    at: from,
    to: hospital,
    service: ReferralService.DIAGNOSIS,
    reason: ReferralReason.SECONDARY_ABNORMAL,
  });
  if (attended === null) return null;
  const outcome = life.random.weighted([
    [DiagnosisOutcome.CONFIRMED, 72],
    [DiagnosisOutcome.EXCLUDED, 12],
    [DiagnosisOutcome.UNDETERMINED, 16],
  ]);
  if (outcome === DiagnosisOutcome.CONFIRMED) return confirmed(life, hospital, attended, profile);
  life.add({ deed: 'DIAGNOSED', on: attended, at: hospital, outcome });
  if (outcome === DiagnosisOutcome.EXCLUDED) return null;
  // Undetermined: back in two months (国卫办妇幼发〔2022〕12号).
  return confirmed(life, hospital, addDays(addMonths(attended, 2), life.random.int(0, 9)), profile);
}

export function confirmed(life: Life, at: string, on: IsoDate, profile: Profile): Confirmation | null {
  const outcome = DiagnosisOutcome.CONFIRMED;
  return life.add({ deed: 'DIAGNOSED', on, at, outcome, icd10: AUTISM, ...profile }) ? { on, at } : null;
}

/** The certificate usually follows within months; families of the mildest often want none. */
export function certified(life: Life, day: IsoDate, profile: Profile): void {
  const grade = ({ LEVEL_1: 4, LEVEL_2: 3, LEVEL_3: 2 } as const)[profile.socialCommunication];
  if (grade === 4 && life.random.chance(0.6)) return;
  const low = profile.quotient !== null && profile.quotient < 70;
  life.add({
    deed: 'CERTIFIED',
    on: life.later(day, 40, 160),
    at: life.place(OrganisationKind.FEDERATION),
    category: low ? DisabilityCategory.MULTIPLE : DisabilityCategory.PSYCHIATRIC,
    grade: profile.quotient !== null && profile.quotient < 25 ? 1 : grade,
  });
}
