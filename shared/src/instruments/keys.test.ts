import { describe, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { ABC_57 } from './definitions/abc-57.ts';
import { AQ10_ADOLESCENT, AQ10_ADULT, AQ10_CHILD } from './definitions/aq-10.ts';
import { ASSQ_27 } from './definitions/assq-27.ts';
import { CABS_14 } from './definitions/cabs-14.ts';
import { CAST_37 } from './definitions/cast-37.ts';
import { CHAT_23 } from './definitions/chat-23.ts';
import { MCHAT_23 } from './definitions/mchat-23.ts';
import { MCHAT_R_F } from './definitions/mchat-r-f.ts';
import { QCHAT_10 } from './definitions/qchat-10.ts';
import type { AnswerOption } from './answer-option.ts';
import type { Instrument } from './instrument.ts';
import { score } from './score.ts';
import { scoreFollowUp } from './score-follow-up.ts';

const all = (instrument: Instrument, answer: AnswerOption, but: Answers = {}): Answers => ({
  ...Object.fromEntries(instrument.items.map((item) => [item.id, answer])),
  ...but,
});
const these = (ids: readonly (number | string)[], answer: AnswerOption): Answers =>
  Object.fromEntries(ids.map((id) => [String(id), answer]));
const total = (instrument: Instrument, answers: Answers) => score(instrument, { answers }).total;
const outcome = (instrument: Instrument, answers: Answers) => score(instrument, { answers }).outcome;

describe('ABC', () => {
  const allPresent = score(ABC_57, { answers: all(ABC_57, 'PRESENT') });
  const weightOf = (id: string) => ABC_57.items.find((item) => item.id === id)?.points.PRESENT ?? 0;
  /** Items whose weights add up to the number. */
  const adding = (wanted: number) => {
    let left = wanted;
    return ABC_57.items.map((item) => item.id).filter((id) => weightOf(id) <= left && (left -= weightOf(id)) >= 0);
  };

  test('57 weights add up to 158, by subscale 26, 38, 38, 31 and 25', () => {
    expect(ABC_57.items).toHaveLength(57);
    expect(allPresent.total).toBe(158);
    expect(allPresent.subscales).toEqual({ SENSORY: 26, RELATING: 38, BODY_OBJECT: 38, LANGUAGE: 31, SELF_HELP: 25 });
  });

  test.each([
    ['SENSORY', 9],
    ['RELATING', 12],
    ['BODY_OBJECT', 12],
    ['LANGUAGE', 13],
    ['SELF_HELP', 11],
  ])('%s has %i items', (subscale, count) => {
    expect(ABC_57.items.filter((item) => item.subscale === subscale)).toHaveLength(count);
  });

  test.each([
    [0, 'NEGATIVE', 'UNLIKELY'],
    [52, 'NEGATIVE', 'UNLIKELY'],
    [53, 'POSITIVE', 'QUESTIONABLE'],
    [67, 'POSITIVE', 'QUESTIONABLE'],
    [68, 'POSITIVE', 'PROBABLE'],
  ])('a total of %i is %s (国卫办妇幼发〔2022〕12号: from 53 not passed)', (wanted, expected, band) => {
    const result = score(ABC_57, { answers: all(ABC_57, 'ABSENT', these(adding(wanted), 'PRESENT')) });
    expect(result).toMatchObject({ total: wanted, outcome: expected, band });
  });
});

describe('M-CHAT, 23 items (国卫办妇幼发〔2022〕12号)', () => {
  const passed = all(MCHAT_23, 'YES', these([11, 18, 20, 22], 'NO'));
  const failing = (ids: readonly number[]) =>
    outcome(MCHAT_23, {
      ...passed,
      ...Object.fromEntries(ids.map((id) => [id, [11, 18, 20, 22].includes(id) ? 'YES' : 'NO'])),
    });

  test('the passing pattern scores nothing', () => {
    expect(total(MCHAT_23, passed)).toBe(0);
    expect(outcome(MCHAT_23, passed)).toBe('NEGATIVE');
  });

  test.each([
    ['one critical item', [2], 'NEGATIVE'],
    ['two critical items', [2, 7], 'POSITIVE'],
    ['two items, none critical', [1, 11], 'NEGATIVE'],
    ['two items, one critical', [1, 2], 'NEGATIVE'],
    ['three items, none critical', [1, 11, 22], 'POSITIVE'],
  ])('%s failed: %s → %s', (_, ids, expected) => {
    expect(failing(ids)).toBe(expected);
  });
});

describe('M-CHAT-R/F', () => {
  const passed = all(MCHAT_R_F, 'YES', these([2, 5, 12], 'NO'));
  const failing = (count: number) => {
    const ids = MCHAT_R_F.items.map((item) => item.id).filter((id) => !['2', '5', '12'].includes(id));
    return score(MCHAT_R_F, { answers: { ...passed, ...these(ids.slice(0, count), 'NO') } });
  };

  test('all NO scores 17', () => {
    expect(total(MCHAT_R_F, all(MCHAT_R_F, 'NO'))).toBe(17);
  });

  test.each([
    [2, 'NEGATIVE', 'LOW'],
    [3, 'FOLLOW_UP', 'MEDIUM'],
    [7, 'FOLLOW_UP', 'MEDIUM'],
    [8, 'POSITIVE', 'HIGH'],
  ])('a total of %i is %s', (count, expected, band) => {
    expect(failing(count)).toMatchObject({ total: count, outcome: expected, band });
  });

  test.each([
    [0, 'NEGATIVE'],
    [1, 'NEGATIVE'],
    [2, 'POSITIVE'],
  ])('%i items still failed after the interview is %s', (failed, expected) => {
    const first = failing(3);
    const answers = Object.fromEntries(
      first.scored.map((id, place) => [id, place < failed ? 'FAIL' : 'PASS'] as const),
    );
    expect(scoreFollowUp(MCHAT_R_F, first, answers)).toMatchObject({ outcome: expected, failed });
  });

  test('a refused interview is incomplete, never low', () => {
    expect(scoreFollowUp(MCHAT_R_F, failing(3), null)?.outcome).toBe('INCOMPLETE');
  });

  test('a high score needs no interview', () => {
    expect(scoreFollowUp(MCHAT_R_F, failing(8), {})).toBeNull();
  });
});

describe('CABS', () => {
  const pattern = (never: number, sometimes: number): Answers =>
    Object.fromEntries(
      CABS_14.items.map((item, place) => [
        item.id,
        place < never ? 'NEVER' : place < never + sometimes ? 'SOMETIMES' : 'OFTEN',
      ]),
    );

  test.each([
    ['four times never with a total of 14', 4, 6, 14, 'NEGATIVE'],
    ['three times never and six often', 3, 5, 17, 'POSITIVE'],
    ['never not once, but often only five times', 0, 9, 19, 'NEGATIVE'],
  ])('%s is %s', (_, never, sometimes, sum, expected) => {
    expect(score(CABS_14, { answers: pattern(never, sometimes) })).toMatchObject({ total: sum, outcome: expected });
  });
});

describe('CAST', () => {
  test('all YES scores 15 and all NO 16, of 31 scored items', () => {
    expect(total(CAST_37, all(CAST_37, 'YES'))).toBe(15);
    expect(total(CAST_37, all(CAST_37, 'NO'))).toBe(16);
    expect(CAST_37.items.filter((item) => item.points.YES !== item.points.NO)).toHaveLength(31);
  });

  test.each([
    [11, 'NEGATIVE'],
    [12, 'RECHECK'],
    [14, 'RECHECK'],
    [15, 'POSITIVE'],
  ])('a total of %i is %s', (wanted, expected) => {
    const yes = CAST_37.items.filter((item) => item.points.YES === 1).map((item) => item.id);
    const none = Object.fromEntries(CAST_37.items.map((item) => [item.id, item.points.YES === 1 ? 'NO' : 'YES']));
    expect(outcome(CAST_37, { ...none, ...these(yes.slice(0, wanted), 'YES') })).toBe(expected);
  });
});

describe('ASSQ', () => {
  const sum = (wanted: number) =>
    Object.fromEntries(
      ASSQ_27.items.map((item, place) => [item.id, String(Math.min(2, Math.max(0, wanted - 2 * place)))]),
    );

  test.each([
    ['PARENT', 18, 'NEGATIVE'],
    ['PARENT', 19, 'POSITIVE'],
    ['TEACHER', 21, 'NEGATIVE'],
    ['TEACHER', 22, 'POSITIVE'],
  ] as const)('a %s total of %i is %s', (informant, wanted, expected) => {
    expect(score(ASSQ_27, { answers: sum(wanted), informant })).toMatchObject({ total: wanted, outcome: expected });
  });

  test('without knowing who answered there is no class', () => {
    expect(score(ASSQ_27, { answers: sum(30) })).toMatchObject({ total: 30, outcome: 'RECORDED', band: null });
  });
});

describe('AQ-10 and Q-CHAT-10', () => {
  test.each([AQ10_CHILD, AQ10_ADOLESCENT, AQ10_ADULT])('$code: all agree scores 4, all disagree 6', (instrument) => {
    expect(total(instrument, all(instrument, 'DEFINITELY_AGREE'))).toBe(4);
    expect(total(instrument, all(instrument, 'SLIGHTLY_DISAGREE'))).toBe(6);
    expect(outcome(instrument, all(instrument, 'SLIGHTLY_DISAGREE'))).toBe('POSITIVE');
    expect(outcome(instrument, all(instrument, 'SLIGHTLY_AGREE'))).toBe('NEGATIVE');
  });

  test('Q-CHAT-10: C scores on every item, A on the last alone, from 4 refer', () => {
    expect(total(QCHAT_10, all(QCHAT_10, 'C'))).toBe(10);
    expect(total(QCHAT_10, all(QCHAT_10, 'A'))).toBe(1);
    expect(outcome(QCHAT_10, all(QCHAT_10, 'A', these([1, 2], 'D')))).toBe('NEGATIVE');
    expect(outcome(QCHAT_10, all(QCHAT_10, 'A', these([1, 2, 3], 'D')))).toBe('POSITIVE');
  });
});

test('CHAT-23 keeps answers and computes nothing while its key is not verified', () => {
  expect(score(CHAT_23, { answers: all(CHAT_23, 'NEVER') })).toMatchObject({ total: null, outcome: 'RECORDED' });
});
