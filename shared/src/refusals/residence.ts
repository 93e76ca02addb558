import type { Sentences } from './sentence.ts';

export const residence = {
  BED_OCCUPIED: { zh: '该床位在此期间已有人入住。', en: 'The bed is occupied in this period.' },
  BED_HELD: { zh: '该床位已为他人保留至 {date}。', en: 'The bed is held for somebody else until {date}.' },
  BED_OUT_OF_USE: { zh: '该床位停用。', en: 'The bed is out of use.' },
  BED_NOT_SUITABLE: { zh: '该单元不适合此人：{reason}。', en: 'The unit does not suit this person: {reason}.' },
  OFFER_EXPIRED: { zh: '通知已于 {date} 过期，请重新发出。', en: 'The offer expired on {date}. Make a new one.' },
  OFFER_OPEN_ALREADY: {
    zh: '此人已有一份等待答复的入住通知。',
    en: 'An offer to this person is waiting for an answer.',
  },
  APPLICATION_OPEN_ALREADY: { zh: '此人已有一份进行中的申请。', en: 'This person has a running application.' },
  APPLICATION_GATE: { zh: '不符合申请条件：{reasons}。', en: 'The conditions to apply are not met: {reasons}.' },
  ASSESSMENT_REQUIRED: { zh: '请先完成入住评估。', en: 'Assess the application first.' },
  PANEL_TOO_SMALL: { zh: '评审至少需要 {min} 人。', en: 'A panel has at least {min} members.' },
  STAY_NOT_RUNNING: {
    zh: '此人目前没有在住，入住后才能登记。',
    en: 'The stay is not running. This is written down between admission and discharge.',
  },
  MEDICINES_REQUIRED: {
    zh: '请逐条登记用药；确实不用药时请勾选“不用药”。',
    en: 'Write down the medicines one by one, or say that none is taken.',
  },
  STAY_OVERLAPS: { zh: '此人在此期间已有另一处入住。', en: 'This person has another stay in this period.' },
  UNDER_CARE_AGE: { zh: '未满 16 周岁不能申请集中托养。', en: 'A person under 16 cannot apply for residential care.' },
} as const satisfies Sentences;
