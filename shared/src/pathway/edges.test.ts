import { describe, expect, test } from 'vitest';
import { ageInMonths } from '../age/age-in-months.ts';
import { addDays, addMonths } from '../age/iso-date.ts';
import { afterDiagnosis } from './diagnosis.ts';
import { NATIONAL_PATHWAY } from './national-pathway.ts';
import { nodeForAge } from './nodes.ts';
import { type SecondaryScreen, secondaryRule, secondaryTools } from './secondary.ts';

/** Born on every kind of day on which a month can end. */
const BIRTHDAYS = ['2023-01-31', '2023-02-28', '2024-02-29', '2023-04-30', '2023-12-01'];

const fine = { total: 90, language: 90, adaptive: 90, social: 90, grossMotor: 90, fineMotor: 90 };
const screen = (over: Partial<SecondaryScreen>): SecondaryScreen => ({
  on: '2026-11-30',
  ageMonths: 30,
  history: [],
  abcTotal: 0,
  dq: fine,
  ...over,
});

describe('the eleven visits, one day before and after (国卫办妇幼发〔2022〕12号 初筛)', () => {
  const places = BIRTHDAYS.flatMap((born) => NATIONAL_PATHWAY.nodes.map((node) => [born, node] as const));
  test.each(places)('born %s, at %i months', (born, node) => {
    const day = addMonths(born, node);
    const before = NATIONAL_PATHWAY.nodes[NATIONAL_PATHWAY.nodes.indexOf(node) - 1] ?? null;
    expect(nodeForAge(ageInMonths(born, addDays(day, -1)))).toBe(before);
    expect(nodeForAge(ageInMonths(born, day))).toBe(node);
    expect(nodeForAge(ageInMonths(born, addDays(day, 1)))).toBe(node);
  });
});

describe('the tools of the secondary screen change on the day of the month of age (国卫办妇幼发〔2022〕12号 复筛)', () => {
  const changes = BIRTHDAYS.flatMap((born) =>
    (
      [
        [18, 'ERXIN2', 'MCHAT23'],
        [24, 'MCHAT23', 'ABC57'],
      ] as const
    ).map(([months, before, from]) => [born, months, before, from] as const),
  );
  test.each(changes)('born %s, at %i months: %s the day before, %s from that day', (born, months, before, from) => {
    const day = addMonths(born, months);
    expect(secondaryTools(ageInMonths(born, addDays(day, -1)))[0]).toBe(before);
    expect(secondaryTools(ageInMonths(born, day))[0]).toBe(from);
    expect(secondaryTools(ageInMonths(born, addDays(day, 1)))[0]).toBe(from);
  });
});

describe('儿心量表-II at every edge: totals of 69 to 80 with a domain of 69 or 70 (国卫办妇幼发〔2022〕12号 复筛)', () => {
  const totals = [
    [69, 'ABNORMAL', 'ABNORMAL'],
    [69.9, 'ABNORMAL', 'ABNORMAL'],
    [70, 'RECHECK', 'RECHECK'],
    [79, 'RECHECK', 'RECHECK'],
    [79.9, 'RECHECK', 'RECHECK'],
    [80, 'ABNORMAL', 'NORMAL'],
  ] as const;
  const cells = totals.flatMap(([total, at69, at70]) =>
    (['language', 'adaptive', 'social'] as const).flatMap((domain) => [
      [total, domain, 69, at69] as const,
      [total, domain, 70, at70] as const,
    ]),
  );
  test.each(cells)('total %d, %s %d: %s', (total, domain, points, outcome) => {
    expect(secondaryRule(screen({ dq: { ...fine, total, [domain]: points } })).outcome).toBe(outcome);
  });

  test.each(['grossMotor', 'fineMotor'])('total 80 with a low %s alone is no deviation', (domain) => {
    expect(secondaryRule(screen({ dq: { ...fine, total: 80, [domain]: 60 } })).outcome).toBe('NORMAL');
  });
});

describe('days that follow, through months of different length', () => {
  test.each([
    ['2026-11-30', '2027-02-28'],
    ['2027-11-29', '2028-02-29'],
    ['2027-11-30', '2028-02-29'],
    ['2027-12-01', '2028-03-01'],
    ['2026-01-31', '2026-04-30'],
    ['2026-05-31', '2026-08-31'],
  ])('a secondary screen of %s is rechecked by %s (复查 within three months)', (on, dueOn) => {
    expect(secondaryRule(screen({ on })).dueOn).toBe(dueOn);
  });

  test.each([
    ['2026-12-31', '2027-02-28'],
    ['2027-12-31', '2028-02-29'],
    ['2027-12-29', '2028-02-29'],
    ['2026-06-30', '2026-08-30'],
    ['2026-07-31', '2026-09-30'],
  ])('未定 of %s is seen again by %s (two months)', (on, dueOn) => {
    expect(afterDiagnosis('UNDETERMINED', on).dueOn).toBe(dueOn);
  });
});
