/** Steps of 国卫办妇幼发〔2022〕12号; a diagnosis is never a step of screening. */
export const ScreeningStage = {
  /** 初筛 */
  PRIMARY: 'PRIMARY',
  /** 复筛 */
  SECONDARY: 'SECONDARY',
  /** 复查 */
  RECHECK: 'RECHECK',
} as const;
export type ScreeningStage = (typeof ScreeningStage)[keyof typeof ScreeningStage];
