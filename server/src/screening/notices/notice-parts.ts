import type { Part } from '../../platform/documents/sheet.js';
import { writtenDate } from '../../platform/documents/words.js';

/** What a notice says of one child: no score, no item, no band. */
export interface Told {
  name: string;
  birthDate: string;
  screenedOn: string | null;
  outcome: string | null;
  dueOn: string | null;
  number: string;
}

export interface Where {
  schoolName: string;
  schoolPhone: string | null;
  hospitalName: string | null;
  hospitalPhone: string | null;
}

const ROUTINE = new Set(['NEGATIVE', 'NORMAL', 'RECORDED']);
const POSITIVE = new Set(['POSITIVE', 'ABNORMAL', 'RECHECK', 'FOLLOW_UP']);
const RIGHTS =
  '筛查结果只告知监护人和筛查人员，不进入学籍，不影响入园、入学、分班和评优。您可以查阅、更正，也可随时撤回同意。';

/** One page for one family. Null where there is nothing to tell yet. */
export function resultNotice(told: Told, where: Where): Part[] | null {
  const text = told.outcome === null ? null : wordsOf(told, where);
  if (!text) return null;
  return [
    { kind: 'page', title: '儿童心理行为发育筛查结果告知书', number: told.number },
    { kind: 'text', text: `${told.name}的家长：` },
    { kind: 'facts', rows: childOf(told) },
    ...text,
    { kind: 'note', text: RIGHTS },
    { kind: 'sign', places: ['家长', '告知人'] },
  ];
}

const childOf = ({ name, birthDate, screenedOn }: Told): [string, string | null][] => [
  ['姓名', name],
  ['出生日期', writtenDate(birthDate)],
  ['筛查日期', writtenDate(screenedOn)],
];

function wordsOf({ outcome, dueOn }: Told, where: Where): Part[] | null {
  const ask = where.schoolPhone ? `${where.schoolName}（电话 ${where.schoolPhone}）` : where.schoolName;
  if (outcome && ROUTINE.has(outcome))
    return [
      { kind: 'heading', text: '本次筛查未见需要进一步了解的情况' },
      {
        kind: 'text',
        text: `筛查不能代替家长平时的观察。如果您对孩子的语言、交往或行为有担心，随时可以与${ask}联系，不必等下一次筛查。`,
      },
    ];
  if (outcome && POSITIVE.has(outcome))
    return [
      { kind: 'heading', text: '建议请专业人员进一步了解孩子的情况' },
      {
        kind: 'text',
        text: '筛查提示有些情况值得再看一看。这不是诊断：许多孩子经过进一步检查后没有问题，如果需要帮助，越早越好。',
      },
      {
        kind: 'facts',
        rows: [
          ['请到', where.hospitalName],
          ['电话', where.hospitalPhone],
          ['请在此前', writtenDate(dueOn)],
          ['请带上', '本告知书、孩子的出生证明或身份证件、儿童保健手册'],
          ['有疑问请问', ask],
        ],
      },
    ];
  if (outcome === 'INCOMPLETE')
    return [
      { kind: 'heading', text: '本次筛查没有完成' },
      {
        kind: 'text',
        text: `有些问题还没有回答，因此没有结果：既不是“未见异常”，也不是“有异常”。请与${ask}约时间补完。`,
      },
    ];
  return null;
}

/** The consent form: three answers, and none of them has a consequence for the child. */
export function consentForm({ name, birthDate, number }: Told, where: Where, campaignName: string): Part[] {
  return [
    { kind: 'page', title: '儿童心理行为发育筛查知情同意书', number },
    { kind: 'text', text: `${name}的家长：` },
    {
      kind: 'text',
      text: `${where.schoolName}将开展“${campaignName}”。由受过培训的人员观察孩子或请家长填写问卷，没有创伤，不收费。筛查不是诊断。`,
    },
    {
      kind: 'facts',
      rows: [
        ['姓名', name],
        ['出生日期', writtenDate(birthDate)],
        ['收集的信息', '问卷的回答和筛查结果，仅用于本次筛查和其后的转介'],
        ['谁能看到', '先告知家长；之后仅限参与筛查、转介和跟进的人员'],
        ['联系', where.schoolPhone ? `${where.schoolName} ${where.schoolPhone}` : where.schoolName],
      ],
    },
    { kind: 'heading', text: '请选择一项' },
    {
      kind: 'table',
      head: ['选择', '意见', '说明'],
      widths: [1, 2, 6],
      rows: [
        ['□', '同意筛查', '您可以随时撤回，撤回之前的处理不受影响'],
        ['□', '不同意筛查', '不再处理孩子的筛查信息，没有任何不利后果，也不需要说明理由'],
        ['□', '暂不答复', '在您答复之前不会筛查，可以稍后交回'],
      ],
    },
    {
      kind: 'note',
      text: '依据：个人信息保护法第14、15、29、31条；精神卫生法第27条。不满14周岁儿童的信息由监护人同意后处理。',
    },
    { kind: 'sign', places: ['监护人'] },
  ];
}
