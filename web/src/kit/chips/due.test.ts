import { expect, test } from 'vitest';

import { dueState } from './due.ts';

const today = '2026-11-22';

test.each([
  ['due today', { dueOn: '2026-11-22' }, 'today', 0, 'warning'],
  ['due tomorrow', { dueOn: '2026-11-23' }, 'tomorrow', 1, 'warning'],
  ['due in a week', { dueOn: '2026-11-29' }, 'daysLeft', 7, 'neutral'],
  ['three working days left over a weekend', { dueOn: '2026-11-27', workingDaysLeft: 3 }, 'workingLeft', 3, 'warning'],
  ['two days late', { dueOn: '2026-11-20' }, 'overdue', 2, 'error'],
  ['one working day late', { dueOn: '2026-11-20', workingDaysLeft: -1 }, 'workingOverdue', 1, 'error'],
  ['late but already done', { dueOn: '2026-11-20', doneOn: '2026-11-21' }, 'done', 0, 'success'],
])('%s', (_, dates, key, count, tone) => {
  expect(dueState({ today, ...dates })).toEqual({ key, count, tone });
});
