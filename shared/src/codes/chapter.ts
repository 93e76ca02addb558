/** Chapters a case page is made of; the order is the order of the tabs. */
export const Chapter = {
  SCREENING: 'SCREENING',
  REFERRAL: 'REFERRAL',
  DIAGNOSIS: 'DIAGNOSIS',
  INTERVENTION: 'INTERVENTION',
  EDUCATION: 'EDUCATION',
  EMPLOYMENT: 'EMPLOYMENT',
  RESIDENCE: 'RESIDENCE',
  BENEFITS: 'BENEFITS',
} as const;
export type Chapter = (typeof Chapter)[keyof typeof Chapter];
