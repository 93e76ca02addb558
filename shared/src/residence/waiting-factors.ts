/** Closed answers behind the waiting score, with their points. A panel decides; the score explains (proposal, 个人信息保护法 24). */
export const WAITING_RULE = { id: 'SZ-WAITING-DRAFT-1', verified: false, source: 'proposal' } as const;

export const SELF_CARE = { TOTAL: 25, SEVERE: 18, MODERATE: 10, MILD: 0 } as const;
export type SelfCare = keyof typeof SELF_CARE;

export const CAREGIVER = {
  NONE: 30,
  ALL_AGED_70_OR_SEVERELY_DISABLED: 24,
  SINGLE_AGED_60_OR_ILL: 18,
  SINGLE: 10,
  ABLE: 0,
} as const;
export type Caregiver = keyof typeof CAREGIVER;

export const DANGER = { INJURY_WEEKLY: 15, INJURY_MONTHLY: 10, ELOPEMENT: 8, NONE: 0 } as const;
export type Danger = keyof typeof DANGER;

export const INCOME = { DESTITUTE: 10, MINIMUM_ALLOWANCE: 8, NEAR_MINIMUM: 5, OTHER: 0 } as const;
export type Income = keyof typeof INCOME;

export const ALTERNATIVE = { NONE: 10, PARTIAL: 5, AVAILABLE: 0 } as const;
export type Alternative = keyof typeof ALTERNATIVE;

/** 一户多残 or 老残一体 on top of the caregiver's situation. */
export const HOUSEHOLD_EXTRA = 6;
export const CAREGIVER_CAP = 30;
export const MONTHS_PER_WAITING_POINT = 3;
export const WAITING_CAP = 10;

export const OFFER_OPEN_DAYS = 7;
export const REFUSALS_BEFORE_INACTIVE = 2;
export const PANEL_MIN = 3;
export const MIN_AGE_YEARS = 16;
