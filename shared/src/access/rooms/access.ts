import { type Grants, everyone } from '../grants.ts';

/** Accounts are kept by people who read no case data (GB/T 22239-2019 三员分立). */
export const access = {
  'session.use': everyone('own'),
  'account.read': { PROGRAMME_ADMIN: 'district', SYSTEM_ADMIN: 'city' },
  'account.open': { SYSTEM_ADMIN: 'city' },
  'account.change': { SYSTEM_ADMIN: 'city' },
  'account.close': { SYSTEM_ADMIN: 'city' },
  'membership.change': { SYSTEM_ADMIN: 'city' },
  'job.read': { SYSTEM_ADMIN: 'city' },
} as const satisfies Grants;
