/** What handling a person's data rests on (个人信息保护法 13; domain.md R06). Only what rests on consent ends with it. */
export const LegalBasis = {
  CONSENT: 'CONSENT',
  CONTRACT: 'CONTRACT',
  STATUTORY_DUTY: 'STATUTORY_DUTY',
  EMERGENCY: 'EMERGENCY',
  PUBLIC_INTEREST: 'PUBLIC_INTEREST',
} as const;
export type LegalBasis = (typeof LegalBasis)[keyof typeof LegalBasis];
