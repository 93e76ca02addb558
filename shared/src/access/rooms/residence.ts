import type { Grants } from '../grants.ts';

export const residence = {
  'residence.read': { CARE_MANAGER: 'organisation', CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'facility.read': { CARE_MANAGER: 'organisation', CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'facility.manage': { CARE_MANAGER: 'organisation', PROGRAMME_ADMIN: 'district' },
  'bed.read': { CARE_MANAGER: 'organisation', CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'application.create': { CARE_MANAGER: 'organisation', CASE_MANAGER: 'district' },
  /** A panel of people decides; the score only explains (个人信息保护法 24). */
  'application.assess': { CARE_MANAGER: 'organisation', CASE_MANAGER: 'district' },
  'waiting.read': { CARE_MANAGER: 'organisation', CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'offer.make': { CARE_MANAGER: 'organisation' },
  'offer.answer': { CARE_MANAGER: 'organisation', CASE_MANAGER: 'district' },
  'application.withdraw': { CARE_MANAGER: 'organisation', CASE_MANAGER: 'district' },
  'stay.manage': { CARE_MANAGER: 'organisation' },
  'careplan.read': { CARE_MANAGER: 'organisation', CASE_MANAGER: 'district' },
  'careplan.write': { CARE_MANAGER: 'organisation' },
  /** Only the facility that gives the medicines reads which they are; others read that they were reconciled. */
  'medication.read': { CARE_MANAGER: 'organisation' },
  'medication.reconcile': { CARE_MANAGER: 'organisation' },
} as const satisfies Grants;
