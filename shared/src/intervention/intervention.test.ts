import { describe, expect, test } from 'vitest';
import { gasScore } from './gas.ts';
import { iqBand } from './iq-band.ts';
import { type MatrixCell, findCell, higherSeverity } from './matrix.ts';

describe('the band of a quotient (GB/T 26341-2010)', () => {
  test.each([
    [25, 'UNDER_20'],
    [26, 'FROM_20_TO_34'],
    [39, 'FROM_20_TO_34'],
    [40, 'FROM_35_TO_49'],
    [54, 'FROM_35_TO_49'],
    [55, 'FROM_50_TO_69'],
    [71, 'FROM_50_TO_69'],
    [76, 'FROM_70_TO_84'],
    [85, 'FROM_85'],
  ])('under seven a DQ of %i is %s', (dq, band) => {
    expect(iqBand({ ageYears: 6, dq })).toMatchObject({ band, basis: 'DQ' });
  });

  test.each([
    [19, 'UNDER_20'],
    [20, 'FROM_20_TO_34'],
    [34, 'FROM_20_TO_34'],
    [35, 'FROM_35_TO_49'],
    [50, 'FROM_50_TO_69'],
    [69, 'FROM_50_TO_69'],
    [70, 'FROM_70_TO_84'],
    [85, 'FROM_85'],
  ])('from seven an IQ of %i is %s', (iq, band) => {
    expect(iqBand({ ageYears: 7, iq })).toMatchObject({ band, basis: 'IQ' });
  });

  test('a DQ of 72 to 75 is settled by adaptive behaviour', () => {
    expect(iqBand({ ageYears: 5, dq: 73, adaptive: 'MILD' }).band).toBe('FROM_50_TO_69');
    expect(iqBand({ ageYears: 5, dq: 73, adaptive: 'NORMAL' }).band).toBe('FROM_70_TO_84');
    expect(iqBand({ ageYears: 5, dq: 73 })).toMatchObject({ band: 'UNKNOWN', missing: ['ADAPTIVE'] });
  });

  test('on conflict adaptive behaviour decides, but never lowers an IQ from 70', () => {
    expect(iqBand({ ageYears: 9, iq: 55, adaptive: 'SEVERE' })).toMatchObject({
      band: 'FROM_20_TO_34',
      conflict: true,
    });
    expect(iqBand({ ageYears: 9, iq: 90, adaptive: 'MILD' })).toMatchObject({ band: 'FROM_85', conflict: false });
  });

  test('a quotient for the other age does not count, and nothing is guessed', () => {
    expect(iqBand({ ageYears: 7, dq: 60 })).toMatchObject({ band: 'UNKNOWN', missing: ['IQ', 'ADAPTIVE'] });
    expect(iqBand({ ageYears: 3, adaptive: 'MODERATE' })).toMatchObject({ band: 'FROM_35_TO_49', basis: 'ADAPTIVE' });
  });
});

describe('the intervention matrix', () => {
  const cell: MatrixCell = {
    version: '2026.1-draft',
    age: 'AGE_3_6',
    iq: 'FROM_85',
    severity: 'LEVEL_3',
    directHoursFrom: 10,
    directHoursTo: 17,
    totalHoursFrom: 20,
    components: 'NI',
    setting: '',
    reviewMonths: 3,
    escalate: '',
    source: '',
    evidence: '',
  };

  test('a missing value is named and no cell is assumed', () => {
    expect(findCell([cell], { age: 'AGE_3_6', iq: 'UNKNOWN', severity: null })).toEqual({
      found: false,
      missing: ['IQ', 'SEVERITY'],
    });
    expect(findCell([cell], { age: 'AGE_0_3', iq: 'FROM_85', severity: 'LEVEL_3' })).toEqual({
      found: false,
      missing: ['CELL'],
    });
  });

  test('a rare combination asks for confirmation', () => {
    expect(findCell([cell], { age: 'AGE_3_6', iq: 'FROM_85', severity: 'LEVEL_3' })).toEqual({
      found: true,
      cell,
      confirm: true,
    });
  });

  test('the higher of the two domains counts, once both are assessed', () => {
    expect(higherSeverity('LEVEL_1', 'LEVEL_3')).toBe('LEVEL_3');
    expect(higherSeverity('LEVEL_1', null)).toBeNull();
  });
});

describe('goal attainment', () => {
  test.each([
    [[], null],
    [[{ weight: 1, level: 'EXPECTED' }], 50],
    [[{ weight: 1, level: 'MORE' }], 60],
    [
      [
        { weight: 1, level: 'MORE' },
        { weight: 1, level: 'MORE' },
      ],
      62.4,
    ],
    [[{ weight: 3, level: 'LESS' }], 40],
    [
      [
        { weight: 1, level: 'MUCH_MORE' },
        { weight: 1, level: 'MUCH_LESS' },
      ],
      50,
    ],
  ] as const)('%j gives %s', (goals, expected) => {
    expect(gasScore(goals)).toBe(expected);
  });
});
