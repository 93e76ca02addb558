import type { Grants } from '../grants.ts';

/** Counts; a list behind a number is narrowed by the reader's own grants. */
export const monitoring = {
  'coverage.read': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'cascade.read': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'indicator.read': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'export.make': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
} as const satisfies Grants;
