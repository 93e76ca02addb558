import { addMonths } from '@xingcheng/shared/age/iso-date';
import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import { ReferralService } from '@xingcheng/shared/codes/referral-service';
import type { Confirmation } from './diagnosis.js';
import type { Life } from './life.js';
import { referred } from './referred.js';

/** A plan at an institution, reviewed every three to six months, for at most so many reviews. */
export function intervention(life: Life, diagnosis: Confirmation, reviews: number): void {
  const institution = life.place(OrganisationKind.REHAB_INSTITUTION);
  const began = referred(life, {
    ...diagnosis,
    to: institution,
    service: ReferralService.INTERVENTION,
    reason: ReferralReason.DIAGNOSIS_CONFIRMED,
  });
  if (began === null) return;
  const goals = life.random.int(3, 5);
  life.add({
    deed: 'PLAN_STARTED',
    on: began,
    at: institution,
    hoursPerWeek: life.random.pick([6, 10, 15, 20, 25]),
    goals,
  });
  let reviewed = began;
  for (let n = 0; n < reviews; n += 1) {
    reviewed = addMonths(reviewed, life.random.int(3, 6));
    const attainment = Array.from({ length: goals }, () =>
      life.random.weighted([
        [-2, 5],
        [-1, 20],
        [0, 45],
        [1, 25],
        [2, 5],
      ]),
    );
    if (!life.add({ deed: 'PLAN_REVIEWED', on: reviewed, at: institution, attainment })) return;
  }
}
