import { addMonths, type IsoDate } from '@xingcheng/shared/age/iso-date';
import { ApplicationStatus } from '@xingcheng/shared/codes/application-status';
import { FacilityType } from '@xingcheng/shared/codes/facility-type';
import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { StayEndReason } from '@xingcheng/shared/codes/stay-end-reason';
import { certified, confirmed } from './diagnosis.js';
import type { Life } from './life.js';
import { HEAVY, profileOf } from './profile.js';
import { referred } from './referred.js';

/** A grown-up who needs care: by day, in a facility, or after a hospital in the halfway house. */
export function adultCare(life: Life, monthsAgo: number): void {
  const profile = profileOf(life.random, HEAVY);
  const began = life.later(addMonths(life.today, -monthsAgo), 0, 25);
  confirmed(life, life.place(OrganisationKind.DIAGNOSING_HOSPITAL), began, profile);
  certified(life, began, profile);
  const story = life.random.weighted([
    [facility, 60],
    [dayCare, 25],
    [halfwayHouse, 15],
  ]);
  story(life, life.later(began, 170, 220));
}

function dayCare(life: Life, day: IsoDate): void {
  const to = life.place(OrganisationKind.DAY_CENTRE);
  const at = life.place(OrganisationKind.FEDERATION);
  const came = referred(life, { on: day, at, to, service: ReferralService.DAY_CARE, reason: ReferralReason.CARE_NEED });
  if (came) life.add({ deed: 'DAY_CARE_STARTED', on: came, at: to, daysPerWeek: life.random.pick([2, 3, 5]) });
}

function halfwayHouse(life: Life, day: IsoDate): void {
  const at = life.place(OrganisationKind.DIAGNOSING_HOSPITAL);
  const days = life.random.int(14, 40);
  life.add({ deed: 'HOSPITALISED', on: day, at, days });
  const house = life.place(OrganisationKind.HALFWAY_HOUSE);
  const entered = life.later(day, days, days + 4);
  life.add({ deed: 'STAY_STARTED', on: entered, at: house, type: FacilityType.HALFWAY_HOUSE, trial: false });
  life.add({ deed: 'STAY_ENDED', on: life.later(entered, 60, 170), at: house, reason: StayEndReason.RETURNED_HOME });
}

function facility(life: Life, day: IsoDate): void {
  const at = life.place(OrganisationKind.CARE_FACILITY);
  const type = FacilityType.RESIDENTIAL;
  const applied = (on: IsoDate, status: ApplicationStatus): boolean =>
    life.add({ deed: 'CARE_APPLIED', on, at, type, status });
  if (!applied(day, ApplicationStatus.SUBMITTED)) return;
  const assessed = life.later(day, 10, 25);
  applied(assessed, ApplicationStatus.ASSESSED);
  const waits = life.later(assessed, 3, 10);
  applied(waits, ApplicationStatus.WAITING);
  const offered = life.later(waits, 30, 260);
  if (life.random.chance(0.1)) {
    applied(offered, ApplicationStatus.WITHDRAWN);
    return;
  }
  if (!applied(offered, ApplicationStatus.OFFERED)) return;
  const entered = life.later(offered, 3, 9);
  if (!applied(entered, ApplicationStatus.PLACED)) return;
  life.add({ deed: 'STAY_STARTED', on: entered, at, type, trial: true });
  const proved = life.later(entered, 28, 32);
  if (!life.random.chance(0.85)) {
    life.add({ deed: 'STAY_ENDED', on: proved, at, reason: StayEndReason.WISH });
    return;
  }
  life.add({ deed: 'STAY_STARTED', on: proved, at, type, trial: false });
}
