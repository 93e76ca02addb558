import { expect, test } from 'vitest';

import { BOARD_FIGURES, placeOf, pupilsHref, shareOf, type BoardRow } from './board-figures.ts';

const row = { level: 'CLASS', districtCode: '440307', schoolId: 's1', grade: 'K1', className: '1班' } as BoardRow;

test('a figure of a class opens the pupils of that class, a school its school, a district its district', () => {
  expect(pupilsHref('c', { ...placeOf(row), state: 'DONE' })).toBe(
    '/screening/campaigns/c/pupils?school=s1&grade=K1&class=1%E7%8F%AD&state=DONE',
  );
  expect(placeOf({ ...row, level: 'SCHOOL' })).toEqual({ school: 's1' });
  expect(placeOf({ ...row, level: 'DISTRICT' })).toEqual({ district: '440307' });
});

test('a year of a health centre has no grade and is found by itself', () => {
  expect(pupilsHref('c', placeOf({ ...row, grade: '', className: '2024' }))).toBe(
    '/screening/campaigns/c/pupils?school=s1&class=2024',
  );
});

test('a share is of those who could have come there, and absent where nobody could', () => {
  const figures = { onRoll: 10, done: 8, positive: 0, rechecked: 0 } as never;
  const of = (figure: string) => BOARD_FIGURES.find((one) => one.figure === figure) as (typeof BOARD_FIGURES)[number];
  expect(shareOf(figures, of('done'))).toBe(0.8);
  expect(shareOf(figures, of('positive'))).toBe(0);
  expect(shareOf(figures, of('rechecked'))).toBeNull();
  expect(shareOf(figures, of('onRoll'))).toBeNull();
});
