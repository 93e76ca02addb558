import { describe, expect, test } from 'vitest';
import { ageInMonths } from '../age/age-in-months.ts';
import { addDays, addMonths } from '../age/iso-date.ts';
import { findInstrument } from '../instruments/catalogue.ts';
import { afterDiagnosis } from './diagnosis.ts';
import { followUpOwed, NATIONAL_PATHWAY, nextFollowUp } from './national-pathway.ts';
import { nodeForAge, nodesOf, summariseNodes } from './nodes.ts';
import { SCHOOL_STEPS, schoolStepsForAge } from './school-programme.ts';

const BORN = '2024-03-31';
const BEFORE: Readonly<Record<number, number | null>> = {
  3: null,
  6: 3,
  8: 6,
  12: 8,
  18: 12,
  24: 18,
  30: 24,
  36: 30,
  48: 36,
  60: 48,
  72: 60,
};

describe('the eleven visits of 国卫办妇幼发〔2022〕12号', () => {
  test.each([...NATIONAL_PATHWAY.nodes])('at %i months: the day before belongs to the earlier visit', (node) => {
    const day = addMonths(BORN, node);
    expect(nodeForAge(ageInMonths(BORN, day))).toBe(node);
    expect(nodeForAge(ageInMonths(BORN, addDays(day, 1)))).toBe(node);
    expect(nodeForAge(ageInMonths(BORN, addDays(day, -1)))).toBe(BEFORE[node]);
  });

  test('the six-year window closes the day before 84 months', () => {
    const day = addMonths(BORN, 84);
    expect(nodeForAge(ageInMonths(BORN, addDays(day, -1)))).toBe(72);
    expect(nodeForAge(ageInMonths(BORN, day))).toBeNull();
  });

  test('windows follow one another without a gap, whatever the length of the month', () => {
    const nodes = nodesOf({ birthDate: BORN, done: [] }, '2026-11-22');
    expect(nodes[0]).toMatchObject({ opensOn: '2024-06-30', closesOn: '2024-09-29' });
    for (const [place, node] of nodes.slice(1).entries())
      expect(addDays(nodes[place]?.closesOn ?? '', 1)).toBe(node.opensOn);
  });

  const stateAt = (done: readonly number[], today: string) =>
    Object.fromEntries(nodesOf({ birthDate: '2024-10-22', done }, today).map((node) => [node.month, node.state]));

  test('a child of 25 months last screened at 12 shows 18 and 24 overdue', () => {
    const states = stateAt([3, 6, 8, 12], '2026-11-22');
    expect(states).toMatchObject({ 12: 'DONE', 18: 'OVERDUE', 24: 'OVERDUE', 30: 'UPCOMING' });
    expect(summariseNodes(nodesOf({ birthDate: '2024-10-22', done: [3, 6, 8, 12] }, '2026-11-22'))).toEqual({
      state: 'OVERDUE',
      months: [18, 24],
    });
  });

  test('a visit is due on its day and overdue a month later', () => {
    expect(stateAt([18], '2026-10-21')[24]).toBe('UPCOMING');
    expect(stateAt([18], '2026-10-22')[24]).toBe('DUE');
    expect(stateAt([18], '2026-11-21')[24]).toBe('DUE');
    expect(stateAt([18], '2026-11-22')[24]).toBe('OVERDUE');
  });

  test('a visit left out before a later one was done is missed, not owed', () => {
    expect(stateAt([3, 24], '2026-11-22')).toMatchObject({ 6: 'MISSED', 12: 'MISSED', 18: 'MISSED', 24: 'DONE' });
  });

  test('after the pathway nothing is owed', () => {
    expect(summariseNodes(nodesOf({ birthDate: '2018-01-01', done: [] }, '2026-11-22')).state).toBe('MISSED');
  });

  test('a refused visit is shown as refused and never as owed', () => {
    const nodes = nodesOf({ birthDate: '2024-10-22', done: [18], refused: [24] }, '2026-11-22');
    expect(nodes.find((node) => node.month === 24)?.state).toBe('REFUSED');
  });
});

describe('after diagnosis (国卫办妇幼发〔2022〕12号 诊断)', () => {
  test('undetermined comes back in two months, on the last day of a shorter month', () => {
    expect(afterDiagnosis('UNDETERMINED', '2026-12-31')).toMatchObject({ nextStep: 'REVISIT', dueOn: '2027-02-28' });
  });

  test('confirmed starts intervention, excluded goes to other care', () => {
    expect(afterDiagnosis('CONFIRMED', '2026-01-01').nextStep).toBe('INTERVENE');
    expect(afterDiagnosis('EXCLUDED', '2026-01-01').nextStep).toBe('OTHER_CARE');
  });

  test('follow-up is every 3 months under three years and every 6 from three', () => {
    expect(nextFollowUp(35, '2026-11-30')).toBe('2027-02-28');
    expect(nextFollowUp(36, '2026-11-30')).toBe('2027-05-30');
  });

  test.each([
    ['the day before the third birthday', '2023-12-01', '2026-11-30', '2027-02-28'],
    ['on the third birthday', '2023-11-30', '2026-11-30', '2027-05-30'],
    ['at school, the intervals of the text go on (proposal)', '2018-03-01', '2026-11-30', '2027-05-30'],
    ['the visit would fall on the day before the eighteenth birthday', '2009-05-31', '2026-11-30', '2027-05-30'],
    ['the visit would fall on the eighteenth birthday', '2009-05-30', '2026-11-30', null],
    ['an adult', '1990-01-01', '2026-11-30', null],
  ])('a follow-up is owed to children: %s', (_who, bornOn, lastOn, dueOn) => {
    expect(followUpOwed(bornOn, lastOn)).toBe(dueOn);
  });
});

describe('the school programme (proposal)', () => {
  test('names only instruments that exist', () => {
    for (const step of SCHOOL_STEPS) {
      for (const key of [...step.stage1.map((tool) => tool.instrument), ...step.stage2]) {
        expect(findInstrument(key), key).not.toBeNull();
      }
    }
  });

  test.each([
    [35, []],
    [36, ['KINDERGARTEN']],
    [72, ['KINDERGARTEN', 'PRIMARY']],
    [84, ['PRIMARY']],
    [144, ['SECONDARY']],
  ])('at %i months: %j', (age, ids) => {
    expect(schoolStepsForAge(age).map((step) => step.id)).toEqual(ids);
  });
});
