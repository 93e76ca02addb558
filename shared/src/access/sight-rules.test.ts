import { expect, test } from 'vitest';
import { SIGHT_RULES } from './sight-rules.ts';

const TABLE = '权限表（角色 × 操作 × 范围）；GB/T 22239-2019 8.1.4.2 访问控制';
const TIE = '未成年人网络保护条例 36；个人信息保护法 6';

test('every reason for seeing a record names its document and article, and claims no reading that did not happen', () => {
  expect(SIGHT_RULES).toEqual({
    CITY: { source: TABLE, verified: false },
    DISTRICT: { source: TABLE, verified: false },
    ORGANISATION: { source: TIE, verified: false },
    OWN: { source: TIE, verified: false },
    BREAK_GLASS: { source: '个人信息保护法 13 (四)', verified: false },
    ROLE: { source: TABLE, verified: false },
    SIDES: { source: '国卫办妇幼发〔2022〕12号：转出与接收单位', verified: false },
    RELEASED: { source: '深残委〔2022〕2号 三(四)1', verified: false },
    CONSENT: { source: '个人信息保护法 15', verified: false },
  });
});
