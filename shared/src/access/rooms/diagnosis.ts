import type { Grants } from '../grants.ts';

/** Only a doctor records one (精神卫生法 29); schools, coaches and rehabilitation cannot. */
export const diagnosis = {
  'diagnosis.read': { CLINICIAN: 'organisation', THERAPIST: 'organisation', CASE_MANAGER: 'district' },
  'diagnosis.record': { CLINICIAN: 'organisation' },
  'diagnosis.amend': { CLINICIAN: 'organisation' },
  'diagnosis.import': { CLINICIAN: 'organisation' },
  'assessment.read': { CLINICIAN: 'organisation', THERAPIST: 'organisation', CASE_MANAGER: 'district' },
  'assessment.record': { CLINICIAN: 'organisation' },
  'followup.record': { CLINICIAN: 'organisation' },
  /** How far a statutory report has come; what it says is the diagnosis itself. */
  'report.read': { CLINICIAN: 'organisation', CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'report.manage': { PROGRAMME_ADMIN: 'district' },
} as const satisfies Grants;
