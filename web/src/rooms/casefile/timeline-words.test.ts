import { TimelineKind } from '@xingcheng/shared/codes/timeline-kind';
import { afterEach, expect, test } from 'vitest';

import { setLanguage } from '../../i18n/index.ts';
import { textOf, titleOf } from './timeline-words.ts';

afterEach(() => setLanguage('zh'));

test.each(['zh', 'en'] as const)('everything that can happen in a life has words in %s', async (language) => {
  await setLanguage(language);
  const wordless = Object.values(TimelineKind).filter((kind) => titleOf({ kind, facts: {} }) === kind);
  expect(wordless).toEqual([]);
});

test('a plan says its hours, its goals and the cell of the standard it follows', () => {
  const facts = { cell: '2026.1-draft/AGE_3_6/FROM_50_TO_69/LEVEL_2', hours: 21, goals: 4 };
  expect(textOf({ kind: 'PLAN_STARTED', facts })).toBe(
    '每周 21 小时 · 4 个目标 · 标准 2026.1-draft · 3–6岁 × IQ 50–69 × 2级',
  );
});

test('a stage means the screen in a screening and the life stage elsewhere', () => {
  expect(textOf({ kind: 'SCREENING_RECORDED', facts: { stage: 'SECONDARY', outcome: 'ABNORMAL' } })).toBe(
    '复筛 · 复筛异常',
  );
  expect(textOf({ kind: 'STAGE_ENTERED', facts: { stage: 'EDUCATION' } })).toBe('教育');
});

test('what is missing or meant for programs is left out', () => {
  expect(textOf({ kind: 'PLAN_STARTED', facts: { cell: null, hours: 3, planId: 'x' } })).toBe('每周 3 小时');
});
