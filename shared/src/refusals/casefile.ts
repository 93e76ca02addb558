import type { Sentences } from './sentence.ts';

export const casefile = {
  CASE_ALREADY_OPEN: { zh: '此人已有档案，请直接打开。', en: 'This person has an open case file. Open that one.' },
  CASE_CLOSED: { zh: '档案已结案，不能再修改。', en: 'The case file is closed and takes no more changes.' },
  OWNER_REQUIRED: { zh: '档案必须有一位负责人，请先指定。', en: 'A case file always has an owner. Name one first.' },
  HANDOVER_PENDING: { zh: '已有一项交接等待对方确认。', en: 'A handover is already waiting for an answer.' },
  HANDOVER_TO_SELF: {
    zh: '不能交接给自己，请选择其他负责人。',
    en: 'A handover goes to somebody else. Choose another owner.',
  },
  TASK_NOT_OPEN: { zh: '这项任务已办结。', en: 'This task is settled already.' },
  TASK_NEEDS_RECORD: {
    zh: '这项任务不能直接办结：请{record}，记录保存后任务自动办结。',
    en: 'This task is not closed by hand. It is done by {record}, which closes it.',
  },
  STAGE_ALREADY_OPEN: { zh: '该阶段已在进行中。', en: 'This stage is open already.' },
} as const satisfies Sentences;
