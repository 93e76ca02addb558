import { describe, expect, test } from 'vitest';
import { plannedPresence } from './coach.ts';
import { quota } from './quota.ts';
import { retentionMilestones } from './retention.ts';

describe('the quota (残疾人就业条例 8)', () => {
  const employer = { headcount: 200, averageWage: 100_000, on: '2026-11-22' };

  test.each([
    [
      'nobody: 90% of the levy',
      { ...employer, grades: [] },
      { required: 3, counted: 0, gap: 3, factor: 0.9, levy: 270_000 },
    ],
    [
      'one of grade 2 counts as two: half the levy',
      { ...employer, grades: ['GRADE_2'] as const },
      { counted: 2, gap: 1, factor: 0.5, levy: 50_000 },
    ],
    [
      'one of grade 3: below one percent',
      { ...employer, grades: ['GRADE_3'] as const },
      { counted: 1, gap: 2, factor: 0.9 },
    ],
    ['quota met', { ...employer, grades: ['GRADE_1', 'GRADE_4'] as const }, { counted: 3, gap: 0, levy: 0 }],
    ['30 staff are exempt', { ...employer, headcount: 30, grades: [] }, { gap: 0.45, factor: 0, levy: 0 }],
    ['31 staff are not', { ...employer, headcount: 31, grades: [] }, { factor: 0.9 }],
    ['the relief ended', { ...employer, on: '2028-01-01', grades: [] }, { factor: 1, levy: 300_000 }],
  ])('%s', (_, input, expected) => {
    expect(quota(input)).toMatchObject(expected);
  });
});

describe('retention', () => {
  const states = (spells: Parameters<typeof retentionMilestones>[0], today: string) =>
    retentionMilestones(spells, today).map((milestone) => milestone.state);

  test('thirty days are reached on the thirtieth day after the first', () => {
    expect(states([{ from: '2026-01-01', to: null }], '2026-01-30')[0]).toBe('PENDING');
    expect(states([{ from: '2026-01-01', to: null }], '2026-01-31')[0]).toBe('REACHED');
  });

  test('a gap of 14 days keeps the clock, 15 start it anew', () => {
    const until = { from: '2026-01-01', to: '2026-01-20' };
    expect(retentionMilestones([until, { from: '2026-02-04', to: null }], '2026-02-10')[0]).toMatchObject({
      dueOn: '2026-01-31',
      state: 'REACHED',
    });
    expect(retentionMilestones([until, { from: '2026-02-05', to: null }], '2026-02-10')[0]).toMatchObject({
      dueOn: '2026-03-07',
      state: 'PENDING',
    });
  });

  test('a job lost for more than 14 days loses what was not yet reached', () => {
    const lost = [{ from: '2026-01-01', to: '2026-04-30' }];
    expect(states(lost, '2026-05-14')).toEqual(['REACHED', 'REACHED', 'PENDING', 'PENDING']);
    expect(states(lost, '2026-05-15')).toEqual(['REACHED', 'REACHED', 'LOST', 'LOST']);
  });

  test('without a job there is no ladder', () => {
    expect(retentionMilestones([], '2026-01-01')).toEqual([]);
  });
});

test.each([
  [1, 100],
  [2, 75],
  [4, 50],
  [8, 25],
  [12, 10],
  [13, 0],
])('in week %i the coach plans to be there %i%% of the time (proposal)', (week, percent) => {
  expect(plannedPresence(week)).toBe(percent);
});
