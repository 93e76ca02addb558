import { type Grants, everyone } from '../grants.ts';

/**
 * Accounts are kept by people who read no case data (GB/T 22239-2019 三员分立): the security administrator decides who
 * may enter, the system administrator runs the machines and decides about nobody.
 */
export const access = {
  'session.use': everyone('own'),
  'account.read': { PROGRAMME_ADMIN: 'district', SECURITY_ADMIN: 'city' },
  'account.open': { SECURITY_ADMIN: 'city' },
  /** Unlock, one-time link, end of sessions. */
  'account.change': { SECURITY_ADMIN: 'city' },
  'account.close': { SECURITY_ADMIN: 'city' },
  /** Give and take roles; never one's own. */
  'membership.change': { SECURITY_ADMIN: 'city' },
  'background.read': { PROGRAMME_ADMIN: 'district', SECURITY_ADMIN: 'city' },
  'background.record': { PROGRAMME_ADMIN: 'district', SECURITY_ADMIN: 'city' },
  'token.read': { SECURITY_ADMIN: 'city' },
  'token.change': { SECURITY_ADMIN: 'city' },
  /** Which rules for passwords and second factors hold. */
  'profile.choose': { SECURITY_ADMIN: 'city' },
  /**
   * Emergency access to one person who is out of reach: for roles that stand before people, anywhere in the city. Who works on
   * lists meets no emergency, and who runs or guards the system reads no case (GB/T 22239-2019 三员分立).
   */
  'glass.break': {
    SCREENER: 'city',
    CLINICIAN: 'city',
    THERAPIST: 'city',
    TEACHER: 'city',
    JOB_COACH: 'city',
    CARE_MANAGER: 'city',
    CASE_MANAGER: 'city',
  },
  /** Looks at what was opened and why; never one's own. */
  'glass.review': { AUDITOR: 'city' },
  /** Who looked at this person: for whoever answers to the guardian, and for the audit. */
  'subjectlog.read': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district', AUDITOR: 'city' },
} as const satisfies Grants;
