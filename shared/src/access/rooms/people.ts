import type { Grants } from '../grants.ts';

export const people = {
  'person.read': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    THERAPIST: 'organisation',
    TEACHER: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    JOB_COACH: 'organisation',
    CARE_MANAGER: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  'person.create': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    CARE_MANAGER: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  'person.change': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    CARE_MANAGER: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  /** Search-first create: possible duplicates beyond one's scope are shown only as "exists elsewhere". */
  'person.match': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    CARE_MANAGER: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  /** A masked value in full, with a reason and an audit event; the teacher and the coach never need it. */
  'person.reveal': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    CARE_MANAGER: 'organisation',
    CASE_MANAGER: 'district',
  },
  'guardian.read': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    THERAPIST: 'organisation',
    TEACHER: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    JOB_COACH: 'organisation',
    CARE_MANAGER: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  'guardian.manage': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    CARE_MANAGER: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  'consent.read': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    THERAPIST: 'organisation',
    TEACHER: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    JOB_COACH: 'organisation',
    CARE_MANAGER: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  'consent.record': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    THERAPIST: 'organisation',
    TEACHER: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    JOB_COACH: 'organisation',
    CARE_MANAGER: 'organisation',
    CASE_MANAGER: 'district',
  },
  /** The queue of records that look alike: for who answers for a whole area, since both records must be within reach. */
  'duplicate.read': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  /** Says that two records are two persons, and takes it back. */
  'duplicate.decide': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  /** Makes two records one, with a preview; every link moves in one transaction and can be moved back. */
  'person.merge': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  /** What was merged, by whom and why, and what taking it back would do. */
  'merge.read': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  /** Takes a merge back: every moved link returns. */
  'merge.undo': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  /** A copy of everything that is kept about a person, for whoever has the right to it (个人信息保护法 45). */
  'person.export': { CASE_MANAGER: 'district', PROGRAMME_ADMIN: 'district' },
  'enrolment.manage': {
    SCREENER: 'organisation',
    TEACHER: 'organisation',
    COMMITTEE_SECRETARY: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
} as const satisfies Grants;
