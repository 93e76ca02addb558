import { nationalIdCheck, parseNationalId } from '@xingcheng/shared/identity/national-id';
import { dayMonthSwapped } from '@xingcheng/shared/identity/duplicates/near-dates';
import type { SeedDouble, SeedPupil } from './city.types.js';
import { familyOf } from './names.js';
import type { Random } from './random.js';

/** Characters that sound alike, as somebody writes down a name that was told over the counter. */
const SAME_SOUND: readonly string[] = [
  '子梓紫',
  '宇雨语',
  '浩昊',
  '轩萱',
  '佳家嘉',
  '欣馨心',
  '琪启',
  '一亦怡依',
  '铭明',
  '景静',
  '妍彦',
  '晴情',
];
/** Sounds that the south does not tell apart. */
const NEAR_SOUND: readonly string[] = ['晨承', '林宁', '思诗', '辰诚', '俊军'];

type Slip = (pupil: SeedPupil) => Partial<SeedDouble> | null;

const rewritten = (sounds: readonly string[]) => (pupil: SeedPupil) => {
  const letters = [...pupil.name];
  for (let at = 1; at < letters.length; at += 1) {
    const group = [...(sounds.find((one) => one.includes(letters[at] ?? '·')) ?? '')];
    const other = group.find((letter) => letter !== letters[at]);
    if (other) return { name: letters.with(at, other).join(''), nationalId: null };
  }
  return null;
};

const swapped: Slip = ({ name }) => {
  const given = [...name].slice([...familyOf(name)].length);
  return name.includes('·') || given.length !== 2 || given[0] === given[1]
    ? null
    : { name: `${familyOf(name)}${given[1]}${given[0]}`, nationalId: null };
};

const dayAndMonth: Slip = ({ birthDate }) => {
  const other = dayMonthSwapped(birthDate);
  return other ? { birthDate: other, nationalId: null } : null;
};

const wrongYear: Slip = ({ birthDate }) => ({
  birthDate: `${birthDate.slice(0, 3)}${(Number(birthDate[3]) + 9) % 10}${birthDate.slice(4)}`,
  nationalId: null,
});

/** One digit of the order number is another one, and the check digit was made to fit. */
const nearNumber: Slip = ({ nationalId }) => {
  const first17 = `${nationalId.slice(0, 15)}${(Number(nationalId[15]) + 5) % 10}${nationalId[16]}`;
  const number = first17 + nationalIdCheck(first17);
  return parseNationalId(number).ok && number !== nationalId ? { nationalId: number } : null;
};

/** What a second desk wrote down, and for how many children. */
const SLIPS: readonly (readonly [SeedDouble['slip'], number, Slip])[] = [
  ['WORD_FOR_WORD', 3, () => ({ nationalId: null })],
  ['HOMOPHONE', 5, rewritten(SAME_SOUND)],
  ['NEAR_SOUND', 3, rewritten(NEAR_SOUND)],
  ['CHARACTERS_SWAPPED', 2, swapped],
  ['DAY_MONTH_SWAPPED', 3, dayAndMonth],
  ['WRONG_YEAR', 2, wrongYear],
  ['NEAR_NUMBER', 2, nearNumber],
  ['NO_PHONE', 2, (pupil) => ({ nationalId: null, phone: null, guardianName: `${familyOf(pupil.name)}秀英` })],
];

/** Half of them in 龙岗, where most visitors sign in; nobody twice. */
const HOME = 'longgang';

/** Children whom a second desk entered anew, each with the kind of slip that really happens. */
export function doublesOf(pupils: readonly SeedPupil[], random: Random): SeedDouble[] {
  const taken = new Set<string>();
  const pick = (slip: Slip, area: string | null): [SeedPupil, Partial<SeedDouble>] | null => {
    for (let tries = 0; tries < 3_000; tries += 1) {
      const pupil = random.pick(pupils);
      const made = taken.has(pupil.key) || (area && pupil.area !== area) ? null : slip(pupil);
      if (!made) continue;
      taken.add(pupil.key);
      return [pupil, made];
    }
    return null;
  };
  return SLIPS.flatMap(([name, count, slip]) =>
    Array.from({ length: count }, (_, n) => pick(slip, n % 2 === 0 ? HOME : null)).flatMap((found): SeedDouble[] => {
      if (!found) return [];
      const [pupil, made] = found;
      const { key, name: written, sex, birthDate, nationalId, area, streetCode, guardian } = pupil;
      return [
        {
          key: `${key}-again`,
          of: key,
          slip: name,
          name: written,
          sex,
          birthDate,
          nationalId,
          area,
          streetCode,
          guardianName: guardian.name,
          guardianKind: guardian.kind,
          phone: guardian.phone,
          ...made,
        },
      ];
    }),
  );
}
