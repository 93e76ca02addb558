import type { Grants } from '../grants.ts';

export const retention = {
  /** Whose records have outlived their time, and the schedule. */
  'retention.read': { PROGRAMME_ADMIN: 'district' },
  /** Keeps a record beyond its time, or lets the schedule count again. */
  'retention.hold': { PROGRAMME_ADMIN: 'district' },
  /** Proposes that records whose time is over go. */
  'disposal.propose': { PROGRAMME_ADMIN: 'district' },
  /** Says yes or no to what somebody else has proposed; never to one's own (four eyes). */
  'disposal.decide': { PROGRAMME_ADMIN: 'district' },
  /** Certificates of deletion. They name nobody, yet say of an id which kinds of records it had: not for who works without cases. */
  'certificate.read': { PROGRAMME_ADMIN: 'district' },
} as const satisfies Grants;
