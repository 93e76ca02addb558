import type { Sentences } from './sentence.ts';

export const screening = {
  AGE_OUT_OF_RANGE: {
    zh: '该工具适用于 {min} 到 {max} 月龄，孩子目前 {age} 月龄，请换用其他工具。',
    en: 'This instrument is for {min} to {max} months; the child is {age} months old. Choose another one.',
  },
  INSTRUMENT_UNKNOWN: {
    zh: '没有这个版本的工具，请从目录中选择。',
    en: 'There is no such version of this instrument. Choose one from the catalogue.',
  },
  INSTRUMENT_NOT_IN_CAMPAIGN: { zh: '本次筛查没有安排这个工具。', en: 'This campaign does not use this instrument.' },
  ITEM_UNKNOWN: { zh: '工具中没有第 {item} 题。', en: 'The instrument has no item {item}.' },
  ANSWER_INVALID: { zh: '第 {item} 题的答案不在选项中。', en: 'The answer to item {item} is not one of its options.' },
  ANSWERS_MISSING: {
    zh: '还有 {count} 题未答；缺答不会被推算，请补齐或按未完成保存。',
    en: '{count} answers are missing and none is guessed. Complete them or save as incomplete.',
  },
  SCORING_OFF: {
    zh: '该工具的计分规则尚未核实，只能登记总分。',
    en: 'The key of this instrument is not verified; only a total can be entered.',
  },
  SCORE_OUT_OF_RANGE: { zh: '分数应在 {min} 到 {max} 之间。', en: 'The score lies between {min} and {max}.' },
  INFORMANT_NOT_ALLOWED: {
    zh: '该工具不能由此人填写。',
    en: 'This instrument is not answered by this kind of person.',
  },
  CAMPAIGN_CLOSED: { zh: '该筛查活动已结束。', en: 'This campaign is closed.' },
  CAMPAIGN_NOT_OPEN: { zh: '该筛查活动尚未开始。', en: 'This campaign is not open yet.' },
  NOT_ON_ROSTER: { zh: '此人不在本次筛查名单中。', en: 'This person is not on the roster of this campaign.' },
  ALREADY_SCREENED: {
    zh: '该月龄节点已有有效筛查，请查看原记录。',
    en: 'This age point has a valid screening already. See that record.',
  },
  TOO_YOUNG_FOR_PATHWAY: {
    zh: '首个筛查节点为 3 月龄，请在 {date} 之后进行。',
    en: 'The first age point is three months. Screen on or after {date}.',
  },
  TOO_OLD_FOR_PATHWAY: {
    zh: '0～6 岁筛查已于 84 月龄结束，请使用学校筛查方案。',
    en: 'The pathway for 0 to 6 ends at 84 months. Use the school programme.',
  },
  SECONDARY_NEEDS_PRIMARY: {
    zh: '复筛需要先有阳性的初筛或转诊。',
    en: 'A secondary screen follows a positive primary one or a referral.',
  },
  SCREENING_VOIDED: { zh: '该记录已作废。', en: 'This screening was voided.' },
  NOT_SECONDARY_SITE: {
    zh: '复筛由妇幼保健院进行（国卫办妇幼发〔2022〕12号），请转介。',
    en: 'The secondary screen is done by a maternal and child health hospital. Refer the child.',
  },
  CAMPAIGN_OVER: {
    zh: '该活动的结束日期已过，不能开始。请另行计划。',
    en: 'The last day of this campaign has passed, so it cannot be opened. Plan another one.',
  },
  ROLL_NOT_READY: {
    zh: '名册还没有全部列入，不能开始。请等名册完成，或在活动页继续列入。',
    en: 'The roll is not complete yet. Wait until it is, or let it go on from the page of the campaign.',
  },
  CAMPAIGN_HAS_SCREENINGS: {
    zh: '已有孩子完成筛查，不能取消；请结束活动。',
    en: 'Children have been screened already, so it cannot be called off. Close it instead.',
  },
  PROGRAMME_NOT_IN_FORCE: {
    zh: '该筛查方案的这一版本在开始日期不生效。',
    en: 'This edition of the programme is not in force on the first day.',
  },
  RESULT_NOT_SHOWN: {
    zh: '您可以看到是否完成，不能按结果查找。',
    en: 'You see who is done, not results, so you cannot search by result.',
  },
  CAMPAIGN_WITHOUT_SCHOOL: {
    zh: '该范围内没有可筛查的学校，请调整范围。',
    en: 'There is no school to screen in this scope. Change the scope.',
  },
  CHILD_ABSENT: {
    zh: '该孩子已登记缺席，请先取消缺席再录入。',
    en: 'This child is marked absent. Take the mark back before entering answers.',
  },
  REFUSAL_STANDS: {
    zh: '这是之前登记的拒绝。家长改变意见时，请在名单中登记新的答复。',
    en: 'This refusal was recorded on an earlier day. When the guardian decides otherwise, record the new answer on the roll.',
  },
  NOTICE_TOO_EARLY: {
    zh: '筛查还没有录完，没有可以告知的结果。',
    en: 'The screening is not finished; there is no result to tell.',
  },
  LICENCE_DOCUMENT_REQUIRED: {
    zh: '请写明许可文件的名称和编号，没有许可不能上传题目。',
    en: 'Name the licence document. Texts are not uploaded without a permission.',
  },
  TEXT_NOT_FOR_INSTRUMENT: {
    zh: '只有按题号录入的 B 类工具可以上传本单位的题目。',
    en: 'Only a class-B instrument, entered by item number, takes a text of your own.',
  },
  TEXT_FILE_INVALID: {
    zh: '文件第 {line} 行不能识别。每行一题：题号、逗号或制表符、题目，题号应属于该工具且不重复。',
    en: 'Line {line} is not understood. One item a line: number, comma or tab, text; each number belongs to the instrument and comes once.',
  },
} as const satisfies Sentences;
