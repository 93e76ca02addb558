/** What a facility offers. */
export const FacilityType = {
  /** 集中托养 */
  RESIDENTIAL: 'RESIDENTIAL',
  /** 日间照料 */
  DAY: 'DAY',
  /** 喘息 */
  RESPITE: 'RESPITE',
  /** 中途宿舍 */
  HALFWAY_HOUSE: 'HALFWAY_HOUSE',
  /** 老年父母+残疾子女家庭照护单元: 国办函〔2025〕75号 */
  FAMILY_UNIT: 'FAMILY_UNIT',
} as const;
export type FacilityType = (typeof FacilityType)[keyof typeof FacilityType];
