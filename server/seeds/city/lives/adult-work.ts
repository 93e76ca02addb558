import { addDays, addMonths, type IsoDate } from '@xingcheng/shared/age/iso-date';
import { EmploymentForm } from '@xingcheng/shared/codes/employment-form';
import { EmploymentTrack } from '@xingcheng/shared/codes/employment-track';
import { JobEndReason } from '@xingcheng/shared/codes/job-end-reason';
import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { RETENTION_DAYS, RetentionMilestone } from '@xingcheng/shared/codes/retention-milestone';
import { WorkWish } from '@xingcheng/shared/codes/work-wish';
import { certified, confirmed } from './diagnosis.js';
import type { Life } from './life.js';
import { MILD, profileOf } from './profile.js';
import { referred } from './referred.js';

const FORMS: Record<EmploymentTrack, EmploymentForm> = {
  PROPORTIONAL: EmploymentForm.PROPORTIONAL,
  SUPPORTED: EmploymentForm.SUPPORTED,
  ASSISTED: EmploymentForm.ASSISTED,
  JOB_DEVELOPMENT: EmploymentForm.FLEXIBLE,
};

/** A grown-up who wants to work, or says no and is asked again a year later. */
export function adultWork(life: Life, monthsAgo: number): void {
  const federation = life.place(OrganisationKind.FEDERATION);
  const profile = profileOf(life.random, MILD);
  const began = life.later(addMonths(life.today, -monthsAgo), 0, 25);
  confirmed(life, life.place(OrganisationKind.DIAGNOSING_HOSPITAL), began, profile);
  certified(life, began, profile);
  const wish = life.random.weighted([
    [WorkWish.YES, 80],
    [WorkWish.UNDECIDED, 12],
    [WorkWish.NO, 8],
  ]);
  const track = life.random.weighted([
    [EmploymentTrack.SUPPORTED, 50],
    [EmploymentTrack.ASSISTED, 20],
    [EmploymentTrack.PROPORTIONAL, 20],
    [EmploymentTrack.JOB_DEVELOPMENT, 10],
  ]);
  const asked = life.later(began, 20, 60);
  life.add({ deed: 'WORK_WISH', on: asked, at: federation, wish, track });
  if (wish !== WorkWish.YES) {
    life.add({ deed: 'WORK_WISH', on: life.later(addMonths(asked, 12), -20, 0), at: federation, wish, track });
    return;
  }
  const agency = life.place(OrganisationKind.COACH_AGENCY);
  const service = ReferralService.EMPLOYMENT;
  const met = referred(life, { on: asked, at: federation, to: agency, service, reason: ReferralReason.JOB_WISH });
  if (met === null || !life.add({ deed: 'COACH_ASSIGNED', on: met, at: agency })) return;
  jobs(life, agency, life.later(met, 20, 90), track);
}

function jobs(life: Life, agency: string, first: IsoDate, track: EmploymentTrack): void {
  let starts = first;
  for (let n = 0; n < 2; n += 1) {
    const at = agency;
    const employerKey = life.place(OrganisationKind.EMPLOYER);
    const hoursPerWeek = life.random.pick([16, 20, 30, 40]);
    if (!life.add({ deed: 'JOB_STARTED', on: starts, at, employerKey, form: FORMS[track], hoursPerWeek })) return;
    const held = life.random.chance(0.7) ? Infinity : life.random.int(25, 200);
    for (const milestone of Object.values(RetentionMilestone)) {
      const days = RETENTION_DAYS[milestone];
      if (days <= held) life.add({ deed: 'RETENTION_REACHED', on: addDays(starts, days), at, milestone });
    }
    if (held === Infinity) return;
    const ended = addDays(starts, held);
    const reason = life.random.pick([JobEndReason.CONTRACT_ENDED, JobEndReason.RESIGNED, JobEndReason.BUSINESS_CLOSED]);
    if (!life.add({ deed: 'JOB_ENDED', on: ended, at, reason })) return;
    starts = life.later(ended, 10, 80);
  }
}
