/** The registered scope of the doctor who diagnoses (精神卫生法 29 names the first; 国卫办妇幼发〔2022〕12号 admits all three). */
export const LicenceScope = {
  /** 精神卫生科 */
  PSYCHIATRY: 'PSYCHIATRY',
  /** 儿科 */
  PAEDIATRICS: 'PAEDIATRICS',
  /** 儿童保健科 */
  CHILD_HEALTH: 'CHILD_HEALTH',
} as const;
export type LicenceScope = (typeof LicenceScope)[keyof typeof LicenceScope];
