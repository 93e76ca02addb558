import { describe, expect, test } from 'vitest';
import { type GateFacts, type WaitingFacts, compareWaiting, waitingGate, waitingScore } from './waiting-score.ts';

const least: WaitingFacts = {
  selfCare: 'MILD',
  caregiver: 'ABLE',
  moreThanOneDisabled: false,
  danger: 'NONE',
  income: 'OTHER',
  alternative: 'AVAILABLE',
  appliedOn: '2026-08-31',
};
const on = '2026-11-22';

describe('the waiting score (proposal)', () => {
  test('the most urgent application after thirty months scores 100', () => {
    const most: WaitingFacts = {
      selfCare: 'TOTAL',
      caregiver: 'NONE',
      moreThanOneDisabled: true,
      danger: 'INJURY_WEEKLY',
      income: 'DESTITUTE',
      alternative: 'NONE',
      appliedOn: '2024-05-22',
    };
    expect(waitingScore(most, on).total).toBe(100);
    expect(waitingScore({ ...most, appliedOn: '2010-01-01' }, on).total).toBe(100);
  });

  test('the factors add up to the total and none exceeds its maximum', () => {
    const { total, factors } = waitingScore({ ...least, caregiver: 'SINGLE', moreThanOneDisabled: true }, on);
    expect(factors.reduce((sum, factor) => sum + factor.points, 0)).toBe(total);
    expect(factors.every((factor) => factor.points <= factor.max)).toBe(true);
    expect(total).toBe(16);
  });

  test('a point is added after three full months, on the last day of a shorter month', () => {
    expect(waitingScore(least, '2026-11-29').total).toBe(0);
    expect(waitingScore(least, '2026-11-30').total).toBe(1);
  });

  test('equal scores go by date of application, then by the older caregiver', () => {
    const place = (id: string, total: number, appliedOn: string, oldestCaregiverBorn: string | null) => ({
      id,
      total,
      appliedOn,
      oldestCaregiverBorn,
    });
    const list = [
      place('late', 50, '2026-02-01', '1940-01-01'),
      place('young', 50, '2026-01-01', '1970-01-01'),
      place('old', 50, '2026-01-01', '1950-01-01'),
      place('alone', 50, '2026-01-01', null),
      place('high', 60, '2026-09-01', null),
    ];
    expect(list.toSorted(compareWaiting).map((entry) => entry.id)).toEqual(['high', 'old', 'young', 'alone', 'late']);
  });
});

describe('who may be put on the list (proposal)', () => {
  const adult: GateFacts = {
    birthDate: '2000-01-01',
    registeredHere: true,
    certificate: 'PSYCHIATRIC',
    selfCare: 'SEVERE',
    needsHospital: false,
    appliedWithAuthority: true,
  };

  test.each([
    ['an adult with a certificate and need', {}, []],
    ['on the day before the 16th birthday', { birthDate: '2010-11-23' }, ['TOO_YOUNG']],
    ['on the 16th birthday', { birthDate: '2010-11-22' }, []],
    ['with a certificate of another kind', { certificate: 'VISION' as const }, ['NO_CERTIFICATE']],
    ['in an emergency that needs a hospital', { needsHospital: true }, ['NEEDS_HOSPITAL']],
  ])('%s', (_, over, reasons) => {
    expect(waitingGate({ ...adult, ...over }, on)).toEqual(reasons);
  });
});
