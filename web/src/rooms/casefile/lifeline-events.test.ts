import { expect, test } from 'vitest';

import { lifelineEvents, type LifeEntry } from './lifeline-events.ts';

const entry = (over: Partial<LifeEntry>): LifeEntry => ({
  id: 'e1',
  chapter: 'EDUCATION',
  kind: 'PLACEMENT_MADE',
  happenedOn: '2025-09-01',
  lasts: false,
  facts: {},
  ...over,
});

test('what lasts is a bar that runs until its last day, or until today', () => {
  const [running, ended] = lifelineEvents(
    [entry({ lasts: true }), entry({ id: 'e2', lasts: true, endsOn: '2026-07-01' })],
    [],
  );
  expect(running).toMatchObject({ kind: 'period', until: null });
  expect(ended).toMatchObject({ kind: 'period', until: '2026-07-01' });
});

test('a diagnosis is a milestone and a screen a dot', () => {
  const kinds = lifelineEvents(
    [
      entry({ chapter: 'DIAGNOSIS', kind: 'DIAGNOSIS_RECORDED' }),
      entry({ chapter: 'SCREENING', kind: 'SCREENING_RECORDED' }),
    ],
    [],
  ).map((event) => event.kind);
  expect(kinds).toEqual(['milestone', 'event']);
});

test('daily sessions and what belongs to no chapter stay off the line', () => {
  expect(
    lifelineEvents([entry({ kind: 'SESSION_RECORDED' }), entry({ chapter: null, kind: 'CASE_OPENED' })], []),
  ).toEqual([]);
});

test('an open task is a hollow dot on its last day; one without a chapter has no lane', () => {
  const task = {
    id: 't1',
    chapter: 'EMPLOYMENT',
    kind: 'VOCATIONAL_PROFILE',
    dueOn: '2026-12-03',
    organisationName: '职康中心',
  };
  expect(lifelineEvents([], [task, { ...task, id: 't2', chapter: null }])).toEqual([
    expect.objectContaining({ id: 'task-t1', kind: 'due', on: '2026-12-03', title: '撰写职业画像' }),
  ]);
});
