import { describe, expect, test } from 'vitest';
import { checkAnswers, checkScores, itemsAt } from './answers.ts';
import { INSTRUMENTS, findInstrument, instrumentsForAge } from './catalogue.ts';
import { CARS } from './definitions/cars.ts';
import { CN_WARNING_SIGNS } from './definitions/cn-warning-signs.ts';
import { ERXIN_2 } from './definitions/erxin-2.ts';
import { MCHAT_23 } from './definitions/mchat-23.ts';
import { instrumentKey, optionsOf } from './instrument.ts';
import { score } from './score.ts';

const named = INSTRUMENTS.map((instrument) => [instrumentKey(instrument), instrument] as const);

describe('the catalogue', () => {
  test.each(named.filter(([, instrument]) => instrument.licence.class !== 'A'))(
    '%s carries no item text',
    (_, instrument) => {
      expect(instrument.items.filter((item) => item.text !== undefined)).toEqual([]);
      for (const item of instrument.items) expect(item.id).toMatch(/^\d{1,2}$/);
    },
  );

  test.each(named.filter(([, instrument]) => instrument.licence.class === 'C'))(
    '%s is entered as end scores only',
    (_, instrument) => {
      expect(instrument.items).toEqual([]);
      expect(instrument.endScores.some((endScore) => endScore.required)).toBe(true);
    },
  );

  test('every key is found, once', () => {
    for (const [key, instrument] of named) expect(findInstrument(key)).toBe(instrument);
    expect(new Set(named.map(([key]) => key)).size).toBe(named.length);
    expect(findInstrument('MCHAT23@9')).toBeNull();
  });

  test.each(named.filter(([, instrument]) => instrument.items.length > 0))(
    '%s: one missing answer makes it incomplete and is not imputed',
    (_, instrument) => {
      const node = instrument.items[0]?.node;
      const items = itemsAt(instrument, node);
      const answers = Object.fromEntries(items.slice(1).map((item) => [item.id, optionsOf(item)[0] ?? '']));
      const result = score(instrument, { answers, node });
      expect(result.total).toBeNull();
      expect(result.outcome).toBe(instrument.automaticScoring ? 'INCOMPLETE' : 'RECORDED');
    },
  );

  test('an unknown item and an answer that is no option are named', () => {
    expect(checkAnswers(MCHAT_23, { '1': 'MAYBE', '24': 'YES', '2': 'NO' })).toEqual([
      { code: 'ANSWER_INVALID', item: '1' },
      { code: 'ITEM_UNKNOWN', item: '24' },
    ]);
    expect(() => score(MCHAT_23, { answers: { '24': 'YES' } })).toThrow(RangeError);
  });

  test('CARS takes half points between 15 and 60', () => {
    expect(checkScores(CARS, { TOTAL: 30.5 })).toEqual([]);
    expect(checkScores(CARS, { TOTAL: 30.2 })).toEqual([{ code: 'SCORE_OUT_OF_RANGE', item: 'TOTAL' }]);
    expect(checkScores(CARS, { TOTAL: 61 })).toHaveLength(1);
    expect(score(CARS, { scores: { TOTAL: 30 } }).band).toBe('FROM_30');
    expect(score(CARS, { scores: { TOTAL: 29.5 } }).band).toBe('BELOW_30');
    expect(score(CARS, {}).outcome).toBe('INCOMPLETE');
  });

  test('at 20 months M-CHAT is offered and CAST is not', () => {
    const codes = instrumentsForAge(20).map((instrument) => instrument.code);
    expect(codes).toContain('MCHAT23');
    expect(codes).not.toContain('CAST');
  });
});

describe('the national warning signs (国卫办妇幼发〔2022〕12号 附件1)', () => {
  const unchecked = (node: number) =>
    Object.fromEntries(itemsAt(CN_WARNING_SIGNS, node).map((item) => [item.id, 'UNCHECKED']));

  test('44 signs at 11 age points, four at each, every one with its text', () => {
    const signs = CN_WARNING_SIGNS.items.filter((item) => item.node !== undefined);
    expect(signs).toHaveLength(44);
    expect(signs.every((item) => item.text?.zh)).toBe(true);
    for (const node of [3, 6, 8, 12, 18, 24, 30, 36, 48, 60, 72]) {
      expect(signs.filter((item) => item.node === node)).toHaveLength(4);
    }
  });

  test.each(['WS24-1', 'WS24-4', 'WS-REG', 'WS-IMP'])('%s alone is positive', (id) => {
    const answers = { ...unchecked(24), [id]: 'CHECKED' };
    expect(score(CN_WARNING_SIGNS, { answers, node: 24 })).toMatchObject({
      outcome: 'POSITIVE',
      total: 1,
      scored: [id],
    });
  });

  test('no sign is negative', () => {
    expect(score(CN_WARNING_SIGNS, { answers: unchecked(24), node: 24 }).outcome).toBe('NEGATIVE');
  });

  test('a sign of another age point is not an answer here', () => {
    expect(checkAnswers(CN_WARNING_SIGNS, { 'WS18-1': 'CHECKED' }, 24)).toEqual([
      { code: 'ITEM_UNKNOWN', item: 'WS18-1' },
    ]);
  });
});

describe('儿心量表-II (国卫办妇幼发〔2022〕12号)', () => {
  test.each([
    [69, 80, 'ABNORMAL'],
    [70, 80, 'RECHECK'],
    [79, 80, 'RECHECK'],
    [79.5, 80, 'RECHECK'],
    [80, 70, 'NORMAL'],
    [80, 69, 'ABNORMAL'],
  ])('total %d with language %i is %s', (totalDq, language, expected) => {
    const scores = { TOTAL: totalDq, LANGUAGE: language, ADAPTIVE: 90, SOCIAL: 90 };
    expect(score(ERXIN_2, { scores }).outcome).toBe(expected);
  });

  test('a low motor domain alone is not a deviation', () => {
    const scores = { TOTAL: 85, GROSS_MOTOR: 60, LANGUAGE: 80, ADAPTIVE: 80, SOCIAL: 80 };
    expect(score(ERXIN_2, { scores }).outcome).toBe('NORMAL');
  });
});
