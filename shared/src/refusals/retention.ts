import type { Sentences } from './sentence.ts';

export const retention = {
  DISPOSAL_NOT_DUE: {
    zh: '该档案的保存期尚未届满，或已有单位重新经办，不能处置。',
    en: 'The time of keeping is not over, or somebody works with this person again. Nothing can be disposed of.',
  },
  DISPOSAL_HELD: {
    zh: '该档案已冻结。请先解除冻结，或保留档案。',
    en: 'A hold stands on this record. Lift it first, or keep the record.',
  },
  DISPOSAL_OPEN_ALREADY: {
    zh: '该档案已有待复核或待执行的处置提议。',
    en: 'A disposal of this record is waiting for review or to be carried out.',
  },
  DISPOSAL_NOT_OWN_PROPOSAL: {
    zh: '只有提议人可以撤回提议；如不同意，请填写理由后选择不同意。',
    en: 'Only whoever proposed it can take it back. If you disagree, say no with a reason.',
  },
  DISPOSAL_OWN_PROPOSAL: {
    zh: '处置须由另一人复核：提议人不能复核自己的提议。',
    en: 'Somebody else must review a disposal: nobody decides on their own proposal.',
  },
} as const satisfies Sentences;
