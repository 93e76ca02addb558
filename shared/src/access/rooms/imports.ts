import type { Grants } from '../grants.ts';

/** The purpose of an import asks for its own grant as well. */
export const imports = {
  'import.read': { SCREENER: 'organisation', TEACHER: 'organisation', PROGRAMME_ADMIN: 'district' },
  'import.upload': { SCREENER: 'organisation', TEACHER: 'organisation', PROGRAMME_ADMIN: 'district' },
  'import.apply': { SCREENER: 'organisation', TEACHER: 'organisation', PROGRAMME_ADMIN: 'district' },
  'import.undo': { SCREENER: 'organisation', TEACHER: 'organisation', PROGRAMME_ADMIN: 'district' },
} as const satisfies Grants;
