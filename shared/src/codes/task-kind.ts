/** What a task asks for; the hand-offs and clocks open them. */
export const TaskKind = {
  /** 追访: positive primary screen without a secondary one */
  TRACE_PRIMARY: 'TRACE_PRIMARY',
  /** within three months of a secondary screen */
  RECHECK: 'RECHECK',
  /** the receiver owes an answer */
  REFERRAL_ANSWER: 'REFERRAL_ANSWER',
  /** 追访: referred and not attended */
  REFERRAL_TRACE: 'REFERRAL_TRACE',
  BOOK_SECONDARY_SCREEN: 'BOOK_SECONDARY_SCREEN',
  BOOK_DIAGNOSIS: 'BOOK_DIAGNOSIS',
  /** two months after an undetermined diagnosis */
  DIAGNOSIS_REVISIT: 'DIAGNOSIS_REVISIT',
  /** every 3 months under three years, every 6 from three */
  FOLLOW_UP: 'FOLLOW_UP',
  INTERVENTION_PLAN: 'INTERVENTION_PLAN',
  PLAN_REVIEW: 'PLAN_REVIEW',
  LOW_DOSE: 'LOW_DOSE',
  EDUCATION_EVALUATION: 'EDUCATION_EVALUATION',
  PLACEMENT_DECISION: 'PLACEMENT_DECISION',
  IEP_DRAFT: 'IEP_DRAFT',
  IEP_REVIEW: 'IEP_REVIEW',
  TRANSITION: 'TRANSITION',
  HANDOVER_ANSWER: 'HANDOVER_ANSWER',
  VOCATIONAL_PROFILE: 'VOCATIONAL_PROFILE',
  ASSIGN_COACH: 'ASSIGN_COACH',
  COACH_VISIT: 'COACH_VISIT',
  RETENTION_CHECK: 'RETENTION_CHECK',
  REOPEN_EMPLOYMENT: 'REOPEN_EMPLOYMENT',
  RESIDENCE_PANEL: 'RESIDENCE_PANEL',
  OFFER_ANSWER: 'OFFER_ANSWER',
  STAY_REVIEW: 'STAY_REVIEW',
  /** nobody is left who decides or cares: what care is needed */
  RESIDENCE_ASSESSMENT: 'RESIDENCE_ASSESSMENT',
  /** 民法典 27 to 32: somebody must decide for the person again */
  GUARDIAN_NEEDED: 'GUARDIAN_NEEDED',
  CARE_PLAN: 'CARE_PLAN',
  CARE_PLAN_REVIEW: 'CARE_PLAN_REVIEW',
  MEDICATION_RECONCILIATION: 'MEDICATION_RECONCILIATION',
  /** where the person goes on when the organisation may take nobody any more */
  LICENCE_LAPSED: 'LICENCE_LAPSED',
  CONSENT_RENEWAL: 'CONSENT_RENEWAL',
  /** 个人信息保护法 28, 31: from 14 on a notice of one's own, and the own word */
  OWN_NOTICE_AT_FOURTEEN: 'OWN_NOTICE_AT_FOURTEEN',
  GUARDIANSHIP_AT_EIGHTEEN: 'GUARDIANSHIP_AT_EIGHTEEN',
  /** somebody out of reach opened the record in an emergency: the owner of the file takes notice */
  GLASS_NOTICE: 'GLASS_NOTICE',
  OTHER: 'OTHER',
} as const;
export type TaskKind = (typeof TaskKind)[keyof typeof TaskKind];

/** Next steps that follow from a screening: each of them tells its result. */
export const SCREENING_DUTIES: readonly TaskKind[] = [
  TaskKind.BOOK_SECONDARY_SCREEN,
  TaskKind.BOOK_DIAGNOSIS,
  TaskKind.RECHECK,
  TaskKind.TRACE_PRIMARY,
];
