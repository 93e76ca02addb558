/** Where each rule of sight comes from, as data; `verified` says whether the text itself was read for this. */
export const SIGHT_RULES = {
  CITY: { source: '权限表（角色 × 操作 × 范围）；GB/T 22239-2019 8.1.4.2 访问控制', verified: false },
  DISTRICT: { source: '权限表（角色 × 操作 × 范围）；GB/T 22239-2019 8.1.4.2 访问控制', verified: false },
  ORGANISATION: { source: '未成年人网络保护条例 36；个人信息保护法 6', verified: false },
  OWN: { source: '未成年人网络保护条例 36；个人信息保护法 6', verified: false },
  BREAK_GLASS: { source: '个人信息保护法 13 (四)', verified: false },
  ROLE: { source: '权限表（角色 × 操作 × 范围）；GB/T 22239-2019 8.1.4.2 访问控制', verified: false },
  SIDES: { source: '国卫办妇幼发〔2022〕12号：转出与接收单位', verified: false },
  RELEASED: { source: '深残委〔2022〕2号 三(四)1', verified: false },
  CONSENT: { source: '个人信息保护法 15', verified: false },
} as const;
export type SightRule = keyof typeof SIGHT_RULES;
