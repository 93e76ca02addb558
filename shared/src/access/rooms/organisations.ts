import { type Grants, everyone } from '../grants.ts';

/** The directory is open to everyone who signs in; it holds no personal data of clients. */
export const organisations = {
  'organisation.read': everyone('city'),
  'organisation.create': { PROGRAMME_ADMIN: 'district', SYSTEM_ADMIN: 'city' },
  'organisation.change': { PROGRAMME_ADMIN: 'district', SYSTEM_ADMIN: 'city' },
  'staff.read': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    THERAPIST: 'organisation',
    TEACHER: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    JOB_COACH: 'organisation',
    CARE_MANAGER: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
    SECURITY_ADMIN: 'city',
  },
  'staff.change': { PROGRAMME_ADMIN: 'district', SECURITY_ADMIN: 'city' },
  /** Reading them is part of the directory: whoever sends a person must know whether the organisation may take one. */
  'licence.record': { PROGRAMME_ADMIN: 'district' },
  /** Names of people with a stay, an offer, a referral or a plan there. */
  'licence.affected': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
} as const satisfies Grants;
