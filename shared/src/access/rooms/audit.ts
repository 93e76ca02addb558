import type { Grants } from '../grants.ts';

/** Who looked at what and why. The auditor reads nothing else. */
export const audit = {
  'audit.read': { AUDITOR: 'district' },
  'audit.verify': { AUDITOR: 'district' },
} as const satisfies Grants;
