import type { Grants } from '../grants.ts';

/** Entitlement is read by those who help a family to claim it. */
export const benefits = {
  'benefit.read': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
} as const satisfies Grants;
