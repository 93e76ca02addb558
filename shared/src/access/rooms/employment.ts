import type { Grants } from '../grants.ts';

export const employment = {
  'employment.read': { JOB_COACH: 'organisation', CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'profile.write': { JOB_COACH: 'organisation' },
  'employer.read': { JOB_COACH: 'organisation', CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'employer.manage': { JOB_COACH: 'organisation', PROGRAMME_ADMIN: 'district' },
  'job.manage': { JOB_COACH: 'organisation' },
  'match.read': { JOB_COACH: 'organisation', CASE_MANAGER: 'district' },
  'employment.start': { JOB_COACH: 'organisation' },
  'employment.end': { JOB_COACH: 'organisation' },
  'coach.assign': { JOB_COACH: 'organisation', CASE_MANAGER: 'district' },
  'visit.log': { JOB_COACH: 'organisation' },
  'retention.confirm': { JOB_COACH: 'organisation', CASE_MANAGER: 'district' },
} as const satisfies Grants;
