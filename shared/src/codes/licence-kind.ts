/** What an organisation needs to be allowed to work. */
export const LicenceKind = {
  /** 医疗机构执业许可证 (医疗机构管理条例) */
  MEDICAL_PRACTICE: 'MEDICAL_PRACTICE',
  /** 办学许可证 (民办教育促进法) */
  SCHOOL_RUNNING: 'SCHOOL_RUNNING',
  /** 民办非企业单位登记证书 */
  NON_PROFIT_REGISTRATION: 'NON_PROFIT_REGISTRATION',
  /** 养老机构备案 (老年人权益保障法 43) */
  CARE_HOME_FILING: 'CARE_HOME_FILING',
  /** 残疾儿童康复救助定点机构 */
  REHAB_DESIGNATION: 'REHAB_DESIGNATION',
  /** 残疾人托养服务定点机构 */
  CARE_DESIGNATION: 'CARE_DESIGNATION',
  /** 消防安全检查合格 */
  FIRE_SAFETY: 'FIRE_SAFETY',
  OTHER: 'OTHER',
} as const;
export type LicenceKind = (typeof LicenceKind)[keyof typeof LicenceKind];
