/** Where a child may be placed, ordinary education first (残疾人教育条例 3). The order itself is in education/placement-order. */
export const PlacementOption = {
  /** 普通学校就近入学: 残疾人教育条例 17.1 */
  ORDINARY_REGULAR: 'ORDINARY_REGULAR',
  /** 指定普通学校随班就读: 残疾人教育条例 17.2 */
  ORDINARY_DESIGNATED: 'ORDINARY_DESIGNATED',
  /** 普通学校特教班: 残疾人教育条例 22 */
  SPECIAL_CLASS: 'SPECIAL_CLASS',
  /** 特殊教育学校: 残疾人教育条例 17.3 */
  SPECIAL_SCHOOL: 'SPECIAL_SCHOOL',
  /** 送教上门: 残疾人教育条例 17.4; stays on the school roll */
  HOME_DELIVERY: 'HOME_DELIVERY',
  /** 远程教育: 残疾人教育条例 17.4; stays on the school roll */
  REMOTE: 'REMOTE',
  /** 残疾人教育条例 31; 学前教育法 17, 28, 54 */
  INCLUSIVE_KINDERGARTEN: 'INCLUSIVE_KINDERGARTEN',
  /** 学前部: 残疾人教育条例 31 */
  SPECIAL_KINDERGARTEN: 'SPECIAL_KINDERGARTEN',
  /** 残疾人教育条例 31 */
  REHAB_KINDERGARTEN: 'REHAB_KINDERGARTEN',
  GENERAL_HIGH: 'GENERAL_HIGH',
  VOCATIONAL_HIGH: 'VOCATIONAL_HIGH',
  SPECIAL_VOCATIONAL: 'SPECIAL_VOCATIONAL',
  /** 义务教育法 11: from six to seven where conditions lack */
  DEFERRED: 'DEFERRED',
} as const;
export type PlacementOption = (typeof PlacementOption)[keyof typeof PlacementOption];
