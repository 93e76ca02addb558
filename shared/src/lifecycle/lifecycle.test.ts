import { expect, test } from 'vitest';
import { openStages } from './stages.ts';

test('a pupil in rehabilitation is in two stages at once, and the day of leaving no longer counts', () => {
  const periods = [
    { stage: 'EDUCATION', enteredOn: '2024-09-01', leftOn: null },
    { stage: 'INTERVENTION', enteredOn: '2023-01-01', leftOn: '2026-11-22' },
    { stage: 'SCREENING', enteredOn: '2022-01-01', leftOn: '2022-06-01' },
  ] as const;
  expect(openStages(periods, '2026-11-21')).toEqual(['INTERVENTION', 'EDUCATION']);
  expect(openStages(periods, '2026-11-22')).toEqual(['EDUCATION']);
});
