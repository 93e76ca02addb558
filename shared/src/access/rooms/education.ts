import type { Grants } from '../grants.ts';

export const education = {
  'candidate.read': { COMMITTEE_SECRETARY: 'organisation', PROGRAMME_ADMIN: 'district' },
  /** Placement and school; not the committee opinion. */
  'education.read': {
    THERAPIST: 'organisation',
    TEACHER: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  /** Used for education and rehabilitation only, denied to everyone else (残疾人教育条例 20). */
  'opinion.read': { THERAPIST: 'organisation', TEACHER: 'organisation', COMMITTEE_SECRETARY: 'organisation' },
  'opinion.record': { COMMITTEE_SECRETARY: 'organisation' },
  'placement.propose': { COMMITTEE_SECRETARY: 'organisation' },
  'placement.decide': { COMMITTEE_SECRETARY: 'organisation' },
  'placement.end': { COMMITTEE_SECRETARY: 'organisation' },
  'iep.read': {
    THERAPIST: 'organisation',
    TEACHER: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    CASE_MANAGER: 'district',
  },
  'iep.write': { TEACHER: 'organisation' },
  'iep.review': { TEACHER: 'organisation' },
} as const satisfies Grants;
