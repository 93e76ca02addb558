/** Why an organisation has to do with a person, and so may see what its roles may see (未成年人网络保护条例 36). */
export const InvolvementReason = {
  ENROLMENT: 'ENROLMENT',
  SCREENING: 'SCREENING',
  REFERRAL: 'REFERRAL',
  DIAGNOSIS: 'DIAGNOSIS',
  INTERVENTION: 'INTERVENTION',
  EDUCATION: 'EDUCATION',
  EMPLOYMENT: 'EMPLOYMENT',
  RESIDENCE: 'RESIDENCE',
  CASE_TEAM: 'CASE_TEAM',
} as const;
export type InvolvementReason = (typeof InvolvementReason)[keyof typeof InvolvementReason];
