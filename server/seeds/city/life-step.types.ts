import type { IsoDate } from '@xingcheng/shared/age/iso-date';
import type { AdaptiveLevel } from '@xingcheng/shared/codes/adaptive-level';
import type { ApplicationStatus } from '@xingcheng/shared/codes/application-status';
import type { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import type { CoOccurringCondition } from '@xingcheng/shared/codes/co-occurring-condition';
import type { CommitteeOpinion } from '@xingcheng/shared/codes/committee-opinion';
import type { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import type { DiagnosisOutcome } from '@xingcheng/shared/codes/diagnosis-outcome';
import type { DisabilityCategory } from '@xingcheng/shared/codes/disability-category';
import type { EmploymentForm } from '@xingcheng/shared/codes/employment-form';
import type { EmploymentTrack } from '@xingcheng/shared/codes/employment-track';
import type { FacilityType } from '@xingcheng/shared/codes/facility-type';
import type { JobEndReason } from '@xingcheng/shared/codes/job-end-reason';
import type { PlacementOption } from '@xingcheng/shared/codes/placement-option';
import type { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import type { RetentionMilestone } from '@xingcheng/shared/codes/retention-milestone';
import type { ScreeningOutcome } from '@xingcheng/shared/codes/screening-outcome';
import type { Severity } from '@xingcheng/shared/codes/severity';
import type { StayEndReason } from '@xingcheng/shared/codes/stay-end-reason';
import type { WorkWish } from '@xingcheng/shared/codes/work-wish';

/** How far a referral had come by today. */
export type ReferralFate = 'SENT' | 'ACCEPTED' | 'ATTENDED' | 'DECLINED' | 'LOST';

/** `at` is the key of the organisation that acts. */
type Step<Deed extends string, Facts = unknown> = { on: IsoDate; deed: Deed; at: string } & Facts;

export type LifeStep =
  | Step<'CONSENT', { outcome: ConsentOutcome }>
  /** `nodeMonths` and `signs` (numbers of the warning signs answered yes) on the national pathway; `total` elsewhere. */
  | Step<
      'PRIMARY_SCREEN',
      { programme: CampaignProgramme; nodeMonths?: number; signs?: number[]; total?: number; outcome: ScreeningOutcome }
    >
  | Step<'SECONDARY_SCREEN', { abcTotal?: number; dq?: number; outcome: ScreeningOutcome }>
  | Step<'REFERRED', { to: string; service: ReferralService; reason: ReferralReason; fate: ReferralFate }>
  | Step<'DIAGNOSED', Diagnosis>
  | Step<'CERTIFIED', { category: DisabilityCategory; grade: 1 | 2 | 3 | 4 }>
  | Step<'PLAN_STARTED', { hoursPerWeek: number; goals: number }>
  /** Goal attainment from -2 to 2, one for each goal. */
  | Step<'PLAN_REVIEWED', { attainment: number[] }>
  | Step<'COMMITTEE_OPINION', { opinion: CommitteeOpinion }>
  | Step<'PLACED', { option: PlacementOption; schoolKey: string }>
  | Step<'IEP_STARTED', { goals: number }>
  | Step<'WORK_WISH', { wish: WorkWish; track: EmploymentTrack }>
  | Step<'COACH_ASSIGNED'>
  | Step<'JOB_STARTED', { employerKey: string; form: EmploymentForm; hoursPerWeek: number }>
  | Step<'RETENTION_REACHED', { milestone: RetentionMilestone }>
  | Step<'JOB_ENDED', { reason: JobEndReason }>
  | Step<'HOSPITALISED', { days: number }>
  | Step<'DAY_CARE_STARTED', { daysPerWeek: number }>
  | Step<'CARE_APPLIED', { type: FacilityType; status: ApplicationStatus }>
  /** A trial first, then, when it went well, a second one that is not a trial. */
  | Step<'STAY_STARTED', { type: FacilityType; trial: boolean }>
  | Step<'STAY_ENDED', { reason: StayEndReason }>;

export type Diagnosis = {
  outcome: DiagnosisOutcome;
  icd10?: string;
  socialCommunication?: Severity;
  restrictedRepetitive?: Severity;
  /** Quotient of intelligence, or of development under six; null when it could not be tested. */
  quotient?: number | null;
  adaptive?: AdaptiveLevel;
  coOccurring?: CoOccurringCondition[];
};
