/** One consent per purpose, never bundled (个人信息保护法 28 to 31; 网络数据安全管理条例 22). */
export const ConsentPurpose = {
  SCREENING: 'SCREENING',
  HEALTH_RECORD: 'HEALTH_RECORD',
  SHARING: 'SHARING',
  EDUCATION: 'EDUCATION',
  EMPLOYMENT: 'EMPLOYMENT',
  RESIDENCE: 'RESIDENCE',
} as const;
export type ConsentPurpose = (typeof ConsentPurpose)[keyof typeof ConsentPurpose];
