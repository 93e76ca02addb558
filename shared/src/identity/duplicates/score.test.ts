import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoDate } from '../../age/iso-date.ts';
import { NOTHING_KNOWN, type IdentityFacts } from './facts.ts';
import { nearDates } from './near-dates.ts';
import { areNearNationalIds, nearNationalIds } from './near-national-ids.ts';
import { scoreDuplicate } from './score.ts';
import { soundKey } from './sound.ts';
import { DUPLICATE_WEIGHTS } from './weights.ts';
import { nationalIdCheck, parseNationalId } from '../national-id.ts';

const mother = { name: '陈静', syllables: ['chen', 'jing'], phone: '13800000001' };
const child: IdentityFacts = {
  nationalId: null,
  name: '林小舟',
  syllables: ['lin', 'xiao', 'zhou'],
  birthDate: '2018-06-05',
  sex: 'MALE',
  guardians: [mother],
  schoolId: 'school-1',
  className: 'P2 3',
  areaCode: '440307',
  streetCode: '440307003',
};
const elsewhere = { schoolId: 'school-2', streetCode: '440307001' };
const named = (name: string, ...syllables: string[]) => ({ name, syllables });
const sound = (first17: string) => first17 + nationalIdCheck(first17);
const [ID, NEXT_ID, OTHER_ID] = [sound('44030520180605001'), sound('44030520180605003'), sound('44030520180605151')];
const MISTYPED_ID = `${ID.slice(0, 16)}9${ID.slice(17)}`;

test.each<[string, Partial<IdentityFacts>, Partial<IdentityFacts>, string | null]>([
  ['one child entered twice, word for word', {}, {}, 'CERTAIN'],
  [
    'the same number, whatever else differs',
    { nationalId: ID },
    { nationalId: ID, ...named('王五', 'wang', 'wu') },
    'CERTAIN',
  ],
  ['a second school wrote 林晓舟 by ear', {}, { ...elsewhere, ...named('林晓舟', 'lin', 'xiao', 'zhou') }, 'LIKELY'],
  [
    '林小舟 and 宁小舟: l and n confused, same birthday and telephone',
    {},
    { ...elsewhere, ...named('宁小舟', 'ning', 'xiao', 'zhou') },
    'LIKELY',
  ],
  [
    '小舟 and 舟小: the characters changed places, same birthday',
    { guardians: [] },
    { guardians: [], ...elsewhere, ...named('林舟小', 'lin', 'zhou', 'xiao') },
    'POSSIBLE',
  ],
  ['day and month were exchanged: 5 June and 6 May', {}, { ...elsewhere, birthDate: '2018-05-06' }, 'CERTAIN'],
  ['one digit of the birth year is wrong', { guardians: [] }, { guardians: [], birthDate: '2019-06-05' }, 'POSSIBLE'],
  [
    'a typed number with one wrong digit is the known one, name heard alike',
    { nationalId: ID },
    { ...NOTHING_KNOWN, ...named('林晓舟', 'lin', 'xiao', 'zhou'), nationalId: MISTYPED_ID },
    'LIKELY',
  ],
  [
    'name and telephone only, the birthday not yet asked',
    {},
    { ...NOTHING_KNOWN, ...named('林小舟', 'lin', 'xiao', 'zhou'), guardians: [mother] },
    'POSSIBLE',
  ],
  [
    'namesakes of one birthday in two districts may be one child that moved',
    { guardians: [] },
    { guardians: [], ...elsewhere, areaCode: '440305', streetCode: '440305001' },
    'POSSIBLE',
  ],
  ['the sex was ticked wrongly', { guardians: [] }, { guardians: [], ...elsewhere, sex: 'FEMALE' }, 'POSSIBLE'],
  ['twins of one class: all alike but the given name', {}, { ...named('林大江', 'lin', 'da', 'jiang') }, null],
  [
    'twins with neighbouring numbers',
    { nationalId: ID },
    { nationalId: NEXT_ID, ...named('林大江', 'lin', 'da', 'jiang') },
    null,
  ],
  [
    'twins whose names sound alike, each with a number of its own',
    { nationalId: ID },
    { nationalId: OTHER_ID, ...named('林晓舟', 'lin', 'xiao', 'zhou') },
    null,
  ],
  ['brothers behind one telephone', {}, { birthDate: '2015-11-23', ...named('林大江', 'lin', 'da', 'jiang') }, null],
  [
    'namesakes in one class, two birthdays, two numbers',
    { nationalId: ID, guardians: [] },
    { guardians: [], nationalId: sound('44030520171123001'), birthDate: '2017-11-23' },
    null,
  ],
  [
    'two children of one birthday and class',
    { guardians: [] },
    { guardians: [], ...named('王五', 'wang', 'wu') },
    null,
  ],
  ['nothing is known of either', NOTHING_KNOWN, NOTHING_KNOWN, null],
])('%s', (_sentence, one, other, band) => {
  expect(scoreDuplicate({ ...child, ...one }, { ...child, ...other }).band).toBe(band);
});

const date = fc.constantFrom<IsoDate>('2018-06-05', '2018-05-06', '2019-06-05', '2016-02-29', '1999-12-31');
const name = fc.constantFrom(
  named('林小舟', 'lin', 'xiao', 'zhou'),
  named('林晓舟', 'lin', 'xiao', 'zhou'),
  named('林舟小', 'lin', 'zhou', 'xiao'),
  named('宁小舟', 'ning', 'xiao', 'zhou'),
  named('王五', 'wang', 'wu'),
  { name: null, syllables: [] },
);
const maybe = <T>(...values: T[]) => fc.constantFrom<T | null>(null, ...values);
const guardian = fc.record({ who: name, phone: maybe('1', '2') }).map(({ who, phone }) => ({ ...who, phone }));
const facts: fc.Arbitrary<IdentityFacts> = fc
  .record({
    who: name,
    nationalId: maybe(ID, NEXT_ID, OTHER_ID, MISTYPED_ID),
    birthDate: fc.option(date, { nil: null }),
    sex: maybe<'MALE' | 'FEMALE' | 'UNSTATED'>('MALE', 'FEMALE', 'UNSTATED'),
    guardians: fc.array(guardian, { maxLength: 3 }),
    schoolId: maybe('a', 'b'),
    className: maybe('P1 1', 'P1 2'),
    areaCode: maybe('440305', '440307'),
    streetCode: maybe('440305001', '440307001'),
  })
  .map(({ who, ...rest }) => ({ ...who, ...rest }));

test('it does not matter which of the two is named first', () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      expect(scoreDuplicate(one, other)).toEqual(scoreDuplicate(other, one));
    }),
  );
});

test('no pair gets more than the cap or less than nothing, and the points shown add up to it', () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      const { score, reasons } = scoreDuplicate(one, other);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(DUPLICATE_WEIGHTS.cap);
      const sum = reasons.reduce((total, reason) => total + reason.points, 0);
      if (score < 59 && score > 0) expect(score).toBe(sum);
    }),
  );
});

test('whatever is made to agree, the score never falls', () => {
  const steps: ((one: IdentityFacts, other: IdentityFacts) => IdentityFacts)[] = [
    (one, other) => ({ ...other, nationalId: one.nationalId ?? other.nationalId }),
    (one, other) => (one.name ? { ...other, name: one.name, syllables: one.syllables } : other),
    (one, other) => ({ ...other, birthDate: one.birthDate ?? other.birthDate }),
    (one, other) => ({ ...other, sex: one.sex ?? other.sex }),
    (one, other) => ({ ...other, guardians: [...other.guardians, ...one.guardians] }),
    (one, other) => ({ ...other, schoolId: one.schoolId, className: one.className }),
    (one, other) => ({ ...other, areaCode: one.areaCode, streetCode: one.streetCode }),
  ];
  fc.assert(
    fc.property(facts, facts, fc.constantFrom(...steps), (one, other, agree) => {
      // Taking over an unknown takes nothing away either: it is compared with what is known only.
      const before = scoreDuplicate(one, other).score;
      const shared = agree(one, other);
      const after = scoreDuplicate(one, shared).score;
      const knows = one.schoolId !== null && one.areaCode !== null && one.streetCode !== null && one.sex !== 'UNSTATED';
      if (knows) expect(after).toBeGreaterThanOrEqual(before);
    }),
  );
});

test('a sound number never has another sound number one digit away: the check digit notices (ISO 7064 MOD 11-2)', () => {
  for (const near of nearNationalIds(ID)) {
    expect(parseNationalId(near).ok).toBe(true);
    expect([...near].filter((digit, place) => digit !== ID[place]).length).toBeGreaterThanOrEqual(2);
  }
});

test('every slip of one digit or one exchange in a sound number leads back to it', () => {
  const slip = fc.record({ place: fc.nat(16), digit: fc.nat(9) });
  fc.assert(
    fc.property(slip, ({ place, digit }) => {
      const typed = `${ID.slice(0, place)}${digit}${ID.slice(place + 1)}`;
      const exchanged = ID.slice(0, place) + ID.charAt(place + 1) + ID.charAt(place) + ID.slice(place + 2);
      for (const wrong of [typed, exchanged]) if (wrong !== ID) expect(nearNationalIds(wrong)).toContain(ID);
    }),
  );
  expect(areNearNationalIds(ID, NEXT_ID)).toBe(true);
});

test('a birth date is looked for where it may have been mistyped, and that is mutual', () => {
  expect(nearDates('2018-06-05')).toEqual(
    expect.arrayContaining(['2018-06-05', '2018-05-06', '2019-06-05', '2018-06-15']),
  );
  fc.assert(fc.property(date, date, (one, other) => nearDates(one).includes(other) === nearDates(other).includes(one)));
});

test('a number one slip away carries a birth date that is looked for too, so finding by name and date misses none', () => {
  const days = nearNationalIds(ID).map((id) => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`);
  // Where the slip crosses from the area code or into the order number, the date differs in one digit only.
  for (const day of days) expect(nearDates('2018-06-05')).toContain(day);
});

test('whoever cannot hear the difference finds the name under the same key', () => {
  const key = soundKey(['lin', 'xiao', 'zhou']);
  for (const heard of [
    ['ning', 'xiao', 'zou'],
    ['lin', 'zhou', 'xiao'],
    ['ling', 'xiao', 'zhou'],
  ])
    expect(soundKey(heard)).toBe(key);
  expect(soundKey(['wang', 'wu'])).not.toBe(key);
});
