import type { Role } from '../codes/role.ts';

/**
 * The result reaches the guardian first. Until somebody wrote down that the guardian was told, a result of a campaign is shown to
 * those who screen and to nobody else. A proposal from the design of the school programme, no rule of a published document.
 */
export const RESULT_RELEASE = {
  id: 'RESULT-TO-GUARDIAN-FIRST',
  document: '深残委〔2022〕2号 三(四)1',
  effectiveFrom: '2022-11-30',
  effectiveTo: null,
  verified: false,
  /** Who sees a result before the guardian was told: they have to write the notice. */
  before: ['SCREENER', 'CLINICIAN'] satisfies readonly Role[] as readonly Role[],
} as const;

/** Whether somebody of this role sees results the guardian was not told of yet. */
export const seesUntold = (role: Role, today: string): boolean =>
  today < RESULT_RELEASE.effectiveFrom || RESULT_RELEASE.before.includes(role);
