import type { Grants } from '../grants.ts';

export const retention = {
  /** Whose records have outlived their time, and the schedule. */
  'retention.read': { PROGRAMME_ADMIN: 'district' },
  /** Keeps a record beyond its time, or lets the schedule count again. */
  'retention.hold': { PROGRAMME_ADMIN: 'district' },
} as const satisfies Grants;
