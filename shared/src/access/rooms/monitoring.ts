import type { Grants } from '../grants.ts';

/** Counts; a list behind a number is narrowed by the reader's own grants. */
export const monitoring = {
  'coverage.read': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'cascade.read': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  /** Published figures of the whole city, small ones withheld: they tell of nobody, so everybody with cases may read them. */
  'statistics.read': {
    SCREENER: 'city',
    CLINICIAN: 'city',
    THERAPIST: 'city',
    TEACHER: 'city',
    COMMITTEE_SECRETARY: 'city',
    JOB_COACH: 'city',
    CARE_MANAGER: 'city',
    CASE_MANAGER: 'city',
    PROGRAMME_ADMIN: 'city',
  },
  'indicator.read': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  /** What the nightly recount of the read models found. */
  'recount.read': { PROGRAMME_ADMIN: 'district', SYSTEM_ADMIN: 'city' },
  'export.make': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
} as const satisfies Grants;
