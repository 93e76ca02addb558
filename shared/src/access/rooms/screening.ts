import type { Grants } from '../grants.ts';

/** Teachers see done or not done and never a result (深残委〔2022〕2号 三(四)1 as we read it). */
export const screening = {
  'campaign.read': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    TEACHER: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  'campaign.manage': { PROGRAMME_ADMIN: 'district' },
  'screening.progress': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    TEACHER: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  /** Answers and results. */
  'screening.read': {
    SCREENER: 'organisation',
    CLINICIAN: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  'screening.record': { SCREENER: 'organisation', CLINICIAN: 'organisation' },
  'screening.amend': { SCREENER: 'organisation', CLINICIAN: 'organisation' },
  'screening.void': { SCREENER: 'organisation', CLINICIAN: 'organisation' },
  /** One of three outcomes per child; a refusal ends the processing (精神卫生法 27). */
  'screening.consent': { SCREENER: 'organisation', TEACHER: 'organisation', CASE_MANAGER: 'district' },
  /** The result reaches the guardian first: who screens prints the notice and writes down that it was given. */
  'screening.notice': { SCREENER: 'organisation', CLINICIAN: 'organisation' },
  /** Item texts a site holds under its own permission: for its own screeners, and for nobody else. */
  'instrument.text': { SCREENER: 'organisation', CLINICIAN: 'organisation' },
  'roster.read': {
    SCREENER: 'organisation',
    TEACHER: 'organisation',
    CASE_MANAGER: 'district',
    PROGRAMME_ADMIN: 'district',
  },
  'roster.import': { SCREENER: 'organisation', TEACHER: 'organisation', PROGRAMME_ADMIN: 'district' },
  'screening.import': { SCREENER: 'organisation', PROGRAMME_ADMIN: 'district' },
} as const satisfies Grants;
