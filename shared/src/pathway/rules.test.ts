import { describe, expect, test } from 'vitest';
import { primaryRule } from './primary.ts';
import { type SecondaryScreen, secondaryRule, secondaryTools } from './secondary.ts';

const fine = { total: 90, language: 90, adaptive: 90, social: 90 };
const dq = (total: number, lowest = 90) => ({ ...fine, total, language: lowest });
const screen = (over: Partial<SecondaryScreen>): SecondaryScreen => ({
  on: '2026-11-30',
  ageMonths: 30,
  history: [],
  abcTotal: 0,
  dq: fine,
  ...over,
});

describe('primary screen (国卫办妇幼发〔2022〕12号 初筛)', () => {
  const none = { signs: [], regression: false, impairment: false };

  test.each([
    ['no sign', none, 'NEGATIVE', []],
    ['one sign', { ...none, signs: ['WS24-3'] }, 'POSITIVE', ['WARNING_SIGN']],
    ['regression alone', { ...none, regression: true }, 'POSITIVE', ['REGRESSION']],
    ['impairment alone', { ...none, impairment: true }, 'POSITIVE', ['LANGUAGE_SOCIAL_IMPAIRMENT']],
    [
      'a sign while others are unanswered',
      { ...none, signs: ['WS24-1'], unanswered: ['WS24-2'] },
      'POSITIVE',
      ['WARNING_SIGN'],
    ],
    ['one sign unanswered', { ...none, unanswered: ['WS24-2'] }, 'INCOMPLETE', []],
    ['regression not asked', { ...none, regression: null }, 'INCOMPLETE', []],
  ])('%s', (_, input, outcome, clauses) => {
    const result = primaryRule(input);
    expect(result.outcome).toBe(outcome);
    expect(result.clauses.map((clause) => clause.id)).toEqual(clauses);
  });

  test('a positive one is referred to the secondary screen', () => {
    expect(primaryRule({ ...none, signs: ['WS03-1'] }).nextStep).toBe('REFER_SECONDARY');
  });
});

describe('secondary screen (国卫办妇幼发〔2022〕12号 复筛)', () => {
  test.each([
    [17, ['ERXIN2']],
    [18, ['MCHAT23', 'ERXIN2']],
    [23, ['MCHAT23', 'ERXIN2']],
    [24, ['ABC57', 'ERXIN2']],
  ])('at %i completed months the tools are %j', (age, tools) => {
    expect(secondaryTools(age)).toEqual(tools);
  });

  test.each([
    ['DQ 69', { dq: dq(69) }, 'ABNORMAL', ['DQ_DISORDER']],
    ['DQ 70', { dq: dq(70) }, 'RECHECK', ['DQ_70_TO_79']],
    ['DQ 70 with a domain of 69', { dq: dq(70, 69) }, 'RECHECK', ['DQ_70_TO_79', 'DQ_70_TO_79_WITH_LOW_DOMAIN']],
    ['DQ 79', { dq: dq(79) }, 'RECHECK', ['DQ_70_TO_79']],
    ['DQ 79.5', { dq: dq(79.5) }, 'RECHECK', ['DQ_70_TO_79']],
    ['DQ 80 with a domain of 70', { dq: dq(80, 70) }, 'NORMAL', ['RECHECK_AFTER_NORMAL']],
    ['DQ 80 with a domain of 69', { dq: dq(80, 69) }, 'ABNORMAL', ['DQ_DEVIATION']],
    ['ABC 52', { abcTotal: 52 }, 'NORMAL', ['RECHECK_AFTER_NORMAL']],
    ['ABC 53', { abcTotal: 53 }, 'ABNORMAL', ['ABC_FROM_53']],
    [
      'ABC 53 at 23 months, where M-CHAT counts',
      { ageMonths: 23, abcTotal: 53, mchatFailed: false },
      'NORMAL',
      ['RECHECK_AFTER_NORMAL'],
    ],
    ['M-CHAT failed at 18 months', { ageMonths: 18, mchatFailed: true }, 'ABNORMAL', ['MCHAT_FAILED']],
    [
      'M-CHAT failed at 17 months, where it is not asked',
      { ageMonths: 17, mchatFailed: true },
      'NORMAL',
      ['RECHECK_AFTER_NORMAL'],
    ],
    ['stereotyped behaviour in history', { history: ['STEREOTYPED'] as const }, 'ABNORMAL', ['HISTORY_STEREOTYPED']],
    ['ABC not held', { abcTotal: null }, 'INCOMPLETE', []],
    ['M-CHAT not held at 20 months', { ageMonths: 20, mchatFailed: null }, 'INCOMPLETE', []],
    ['a domain missing', { dq: { ...fine, social: null } }, 'INCOMPLETE', []],
    ['history not taken', { history: null }, 'INCOMPLETE', []],
    ['DQ 69 and ABC not held', { dq: dq(69), abcTotal: null }, 'ABNORMAL', ['DQ_DISORDER']],
  ])('%s', (_, over, outcome, clauses) => {
    const result = secondaryRule(screen(over));
    expect(result.outcome).toBe(outcome);
    expect(result.clauses.map((clause) => clause.id)).toEqual(clauses);
  });

  test.each([
    ['2026-11-30', '2027-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2026-05-31', '2026-08-31'],
  ])('a recheck after a screen of %s is due by %s', (on, dueOn) => {
    expect(secondaryRule(screen({ on })).dueOn).toBe(dueOn);
    expect(secondaryRule(screen({ on, dq: dq(75) })).dueOn).toBe(dueOn);
  });

  test('what is missing is named even when the child is referred', () => {
    expect(secondaryRule(screen({ history: ['LANGUAGE'], dq: null }))).toMatchObject({
      outcome: 'ABNORMAL',
      missing: ['ERXIN2'],
      nextStep: 'REFER_DIAGNOSIS',
    });
  });
});
