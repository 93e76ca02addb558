/** The twelve roles people sign in with. System, security and audit duties are kept apart (GB/T 22239-2019 访问控制). */
export const Role = {
  SCREENER: 'SCREENER',
  CLINICIAN: 'CLINICIAN',
  THERAPIST: 'THERAPIST',
  TEACHER: 'TEACHER',
  COMMITTEE_SECRETARY: 'COMMITTEE_SECRETARY',
  JOB_COACH: 'JOB_COACH',
  CARE_MANAGER: 'CARE_MANAGER',
  CASE_MANAGER: 'CASE_MANAGER',
  PROGRAMME_ADMIN: 'PROGRAMME_ADMIN',
  AUDITOR: 'AUDITOR',
  SECURITY_ADMIN: 'SECURITY_ADMIN',
  SYSTEM_ADMIN: 'SYSTEM_ADMIN',
} as const;
export type Role = (typeof Role)[keyof typeof Role];
