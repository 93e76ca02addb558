import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseStates } from './clause-states.ts';
import { deriveSecondary, type SecondaryFindings } from './derive-secondary.ts';
import { HistoryFinding } from './secondary.ts';

const found = (change: Partial<SecondaryFindings> = {}): SecondaryFindings => ({
  stage: 'SECONDARY',
  on: '2026-11-22',
  ageMonths: 30,
  answers: {},
  scores: {},
  history: null,
  paperTotal: null,
  ...change,
});
const stateOf = (findings: SecondaryFindings, id: string) => clauseStates(findings).find((one) => one.id === id)?.state;
const whole = { LANGUAGE: 90, ADAPTIVE: 90, SOCIAL: 90 };

describe('clauses while somebody types (国卫办妇幼发〔2022〕12号 复筛)', () => {
  test('nothing entered leaves every clause open', () => {
    expect(new Set(clauseStates(found()).map((one) => one.state))).toEqual(new Set(['OPEN']));
  });

  test.each([
    [69, 'DQ_DISORDER', 'MET'],
    [70, 'DQ_DISORDER', 'NOT_MET'],
    [70, 'DQ_70_TO_79', 'MET'],
    [79.9, 'DQ_70_TO_79', 'MET'],
    [80, 'DQ_70_TO_79', 'NOT_MET'],
  ])('a total quotient of %d: %s is %s', (dq, id, expected) => {
    expect(stateOf(found({ scores: { TOTAL: dq, ...whole } }), id)).toBe(expected);
  });

  test.each([
    [80, 69, 'MET'],
    [80, 70, 'NOT_MET'],
    [79, 69, 'NOT_MET'],
  ])('total %d with language %d: a deviation is %s', (dq, language, expected) => {
    expect(stateOf(found({ scores: { TOTAL: dq, ...whole, LANGUAGE: language } }), 'DQ_DEVIATION')).toBe(expected);
  });

  test('a deviation stays open while a domain is missing, and is met as soon as one is low', () => {
    expect(stateOf(found({ scores: { TOTAL: 85, LANGUAGE: 80 } }), 'DQ_DEVIATION')).toBe('OPEN');
    expect(stateOf(found({ scores: { TOTAL: 85, LANGUAGE: 69 } }), 'DQ_DEVIATION')).toBe('MET');
  });

  test.each([
    [52, 'NOT_MET'],
    [53, 'MET'],
  ])('ABC %d is %s', (paperTotal, expected) => {
    expect(stateOf(found({ paperTotal }), 'ABC_FROM_53')).toBe(expected);
  });

  test('M-CHAT stays open until its last item is answered, whatever was answered before', () => {
    const answers = Object.fromEntries(Array.from({ length: 22 }, (_, at) => [String(at + 1), 'NO']));
    expect(stateOf(found({ ageMonths: 20, answers }), 'MCHAT_FAILED')).toBe('OPEN');
    expect(stateOf(found({ ageMonths: 20, answers: { ...answers, 23: 'NO' } }), 'MCHAT_FAILED')).toBe('MET');
  });

  test('each age is shown the clauses of its own tools', () => {
    const ids = (ageMonths: number) => clauseStates(found({ ageMonths })).map((one) => one.id);
    expect(ids(12)).not.toContain('MCHAT_FAILED');
    expect(ids(20)).toContain('MCHAT_FAILED');
    expect(ids(20)).not.toContain('ABC_FROM_53');
    expect(ids(24)).toContain('ABC_FROM_53');
    expect(ids(84)).not.toContain('DQ_DISORDER');
  });

  test('what is shown as met is exactly what the outcome is derived from', () => {
    const points = fc.constantFrom(60, 69, 69.9, 70, 79, 79.9, 80, 100);
    const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const findings = fc.record({
      ageMonths: fc.constantFrom(12, 30, 83, 84, 120),
      history: fc.option(fc.subarray(Object.values(HistoryFinding)), { nil: null }),
      paperTotal: fc.option(fc.constantFrom(0, 52, 53, 158), { nil: null }),
      scores: fc.record({
        TOTAL: maybe(points),
        LANGUAGE: maybe(points),
        ADAPTIVE: maybe(points),
        SOCIAL: maybe(points),
      }),
    });
    fc.assert(
      fc.property(findings, ({ scores, ...others }) => {
        const given: Record<string, number> = {};
        for (const [id, value] of Object.entries(scores)) if (typeof value === 'number') given[id] = value;
        const screen = found({ ...others, scores: given });
        const derived = deriveSecondary(screen);
        const met = clauseStates(screen)
          .filter((one) => one.state === 'MET')
          .map((one) => one.id);
        if (derived.outcome === 'ABNORMAL' || derived.outcome === 'RECHECK')
          expect(new Set(met.filter((id) => derived.outcome === 'RECHECK' || !id.startsWith('DQ_70')))).toEqual(
            new Set(derived.clauses.map((one) => one.id)),
          );
        else expect(met.filter((id) => !id.startsWith('DQ_70'))).toEqual([]);
      }),
    );
  });
});
