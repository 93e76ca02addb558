import type { Grants } from '../grants.ts';

export const intervention = {
  'intervention.read': { CLINICIAN: 'organisation', THERAPIST: 'organisation', CASE_MANAGER: 'district' },
  /** What the standard says for this person, with cell and version. */
  'intervention.recommend': { CLINICIAN: 'organisation', THERAPIST: 'organisation', CASE_MANAGER: 'district' },
  'standard.read': {
    CLINICIAN: 'organisation',
    THERAPIST: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  'standard.manage': { PROGRAMME_ADMIN: 'district' },
  'plan.create': { CLINICIAN: 'organisation', THERAPIST: 'organisation' },
  'plan.change': { CLINICIAN: 'organisation', THERAPIST: 'organisation' },
  'plan.review': { CLINICIAN: 'organisation', THERAPIST: 'organisation' },
  'goal.rate': { CLINICIAN: 'organisation', THERAPIST: 'organisation' },
  'session.record': { THERAPIST: 'organisation' },
  'dose.read': {
    CLINICIAN: 'organisation',
    THERAPIST: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
} as const satisfies Grants;
