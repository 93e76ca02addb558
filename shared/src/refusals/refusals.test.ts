import { describe, expect, test } from 'vitest';
import { REFUSALS, REFUSAL_CODES, isRefusalCode, refusalText } from './index.ts';
import { casefile } from './casefile.ts';
import { diagnosis } from './diagnosis.ts';
import { education } from './education.ts';
import { employment } from './employment.ts';
import { access } from './access.ts';
import { generic } from './generic.ts';
import { imports } from './imports.ts';
import { intervention } from './intervention.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { referral } from './referral.ts';
import { residence } from './residence.ts';
import { retention } from './retention.ts';
import { screening } from './screening.ts';

const ROOMS = [
  casefile,
  diagnosis,
  education,
  employment,
  generic,
  access,
  imports,
  intervention,
  organisations,
  people,
  referral,
  residence,
  retention,
  screening,
];

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

describe('refusals', () => {
  test('both languages of a sentence carry the same placeholders and end as sentences', () => {
    for (const code of REFUSAL_CODES) {
      const { zh, en } = REFUSALS[code];
      expect(placeholders(zh), code).toEqual(placeholders(en));
      expect(zh, code).toMatch(/。$/);
      expect(en, code).toMatch(/\.$/);
    }
  });

  test('no code is claimed by two rooms', () => {
    const codes = ROOMS.flatMap((room) => Object.keys(room));
    expect(codes).toHaveLength(new Set(codes).size);
    expect(codes).toHaveLength(REFUSAL_CODES.length);
  });

  test('placeholders are filled, and an unknown one is not shown as a brace', () => {
    expect(refusalText('TOO_LONG', 'en', { max: 40 })).toBe('Too long: at most 40 characters.');
    expect(refusalText('TOO_LONG', 'zh')).toBe('内容过长，最多 … 个字。');
  });

  test('only known codes are refusals', () => {
    expect(isRefusalCode('NOT_FOUND')).toBe(true);
    expect(isRefusalCode('toString')).toBe(false);
  });
});
