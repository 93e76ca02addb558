import type { Instrument, Item } from '../instrument.ts';

const SOURCE = '国卫办妇幼发〔2022〕12号 附件1';
const POINTS = { CHECKED: 1, UNCHECKED: 0 } as const;

/** Age point in months, code, whether it concerns social communication (our tag), the sign. Ticked when the ability is absent. */
const SIGNS: readonly (readonly [number, string, boolean, string])[] = [
  [3, 'WS03-1', false, '对很大声音没有反应'],
  [3, 'WS03-2', true, '逗引时不发音或不会微笑'],
  [3, 'WS03-3', true, '不注视人脸，不追视移动人或物品'],
  [3, 'WS03-4', false, '俯卧时不会抬头'],
  [6, 'WS06-1', true, '发音少，不会笑出声'],
  [6, 'WS06-2', false, '不会伸手抓物'],
  [6, 'WS06-3', false, '紧握拳松不开'],
  [6, 'WS06-4', false, '不能扶坐'],
  [8, 'WS08-1', true, '听到声音无应答'],
  [8, 'WS08-2', true, '不会区分生人和熟人'],
  [8, 'WS08-3', false, '双手间不会传递玩具'],
  [8, 'WS08-4', false, '不会独坐'],
  [12, 'WS12-1', true, '呼唤名字无反应'],
  [12, 'WS12-2', true, '不会模仿“再见”或“欢迎”动作'],
  [12, 'WS12-3', false, '不会用拇食指对捏小物品'],
  [12, 'WS12-4', false, '不会扶物站立'],
  [18, 'WS18-1', true, '不会有意识叫“爸爸”或“妈妈”'],
  [18, 'WS18-2', true, '不会按要求指人或物'],
  [18, 'WS18-3', true, '与人无目光交流'],
  [18, 'WS18-4', false, '不会独走'],
  [24, 'WS24-1', true, '不会说3个物品的名称'],
  [24, 'WS24-2', true, '不会按吩咐做简单事情'],
  [24, 'WS24-3', false, '不会用勺吃饭'],
  [24, 'WS24-4', false, '不会扶栏上楼梯/台阶'],
  [30, 'WS30-1', true, '不会说2—3个字的短语'],
  [30, 'WS30-2', true, '兴趣单一、刻板'],
  [30, 'WS30-3', false, '不会示意大小便'],
  [30, 'WS30-4', false, '不会跑'],
  [36, 'WS36-1', true, '不会说自己的名字'],
  [36, 'WS36-2', true, '不会玩“拿棍当马骑”等假想游戏'],
  [36, 'WS36-3', false, '不会模仿画圆'],
  [36, 'WS36-4', false, '不会双脚跳'],
  [48, 'WS48-1', true, '不会说带形容词的句子'],
  [48, 'WS48-2', true, '不能按要求等待或轮流'],
  [48, 'WS48-3', false, '不会独立穿衣'],
  [48, 'WS48-4', false, '不会单脚站立'],
  [60, 'WS60-1', true, '不能简单叙说事情经过'],
  [60, 'WS60-2', true, '不知道自己的性别'],
  [60, 'WS60-3', false, '不会用筷子吃饭'],
  [60, 'WS60-4', false, '不会单脚跳'],
  [72, 'WS72-1', true, '不会表达自己的感受或想法'],
  [72, 'WS72-2', true, '不会玩角色扮演的集体游戏'],
  [72, 'WS72-3', false, '不会画方形'],
  [72, 'WS72-4', false, '不会奔跑'],
];

/** Asked at every age; either alone is positive. */
const AT_EVERY_AGE: readonly Item[] = [
  { id: 'WS-REG', points: POINTS, text: { zh: '语言功能或社会交往能力出现倒退' } },
  { id: 'WS-IMP', points: POINTS, text: { zh: '语言功能或社会交往能力存在障碍' } },
];

export const CN_WARNING_SIGNS: Instrument = {
  code: 'CN_WARNING_SIGNS',
  version: '2022',
  scoringVersion: '2022-08-23',
  title: { zh: '儿童心理行为发育问题预警征象筛查表', en: 'Warning signs of psycho-behavioural development' },
  licence: {
    class: 'A',
    holder: '国家卫生健康委员会办公厅',
    evidence: 'administrative document (著作权法 5(1), not verified)',
  },
  ageMonths: { from: 3, to: 84 },
  informants: ['SCREENER'],
  items: [
    ...SIGNS.map(([node, id, social, zh]): Item => ({
      id,
      node,
      points: POINTS,
      text: { zh },
      ...(social ? { subscale: 'SOCIAL_COMMUNICATION' } : {}),
    })),
    ...AT_EVERY_AGE,
  ],
  endScores: [],
  bands: [
    { id: 'POSITIVE', outcome: 'POSITIVE', anyOf: [[{ measure: 'TOTAL', min: 1 }]] },
    { id: 'NEGATIVE', outcome: 'NEGATIVE', anyOf: [[{ measure: 'TOTAL', below: 1 }]] },
  ],
  automaticScoring: true,
  verified: true,
  source: SOURCE,
};
