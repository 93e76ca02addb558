import { GuardianKind } from '@xingcheng/shared/codes/guardian-kind';
import { SchoolGrade } from '@xingcheng/shared/codes/school-grade';
import { Sex } from '@xingcheng/shared/codes/sex';

/** What schools write for the codes of a roster. The code itself is understood too. */

export const SEX_WORDS: Readonly<Record<string, Sex>> = {
  ...Sex,
  男: Sex.MALE,
  女: Sex.FEMALE,
  男性: Sex.MALE,
  女性: Sex.FEMALE,
  male: Sex.MALE,
  female: Sex.FEMALE,
  m: Sex.MALE,
  f: Sex.FEMALE,
  '1': Sex.MALE,
  '2': Sex.FEMALE,
};

const IN_ORDER: readonly (readonly [SchoolGrade, readonly string[]])[] = [
  [SchoolGrade.NUR, ['托班', '托儿班', 'nursery']],
  [SchoolGrade.K1, ['小班', 'kindergarten 1']],
  [SchoolGrade.K2, ['中班', 'kindergarten 2']],
  [SchoolGrade.K3, ['大班', 'kindergarten 3']],
  [SchoolGrade.P1, ['一年级', '小一', '1年级', 'grade 1']],
  [SchoolGrade.P2, ['二年级', '小二', '2年级', 'grade 2']],
  [SchoolGrade.P3, ['三年级', '小三', '3年级', 'grade 3']],
  [SchoolGrade.P4, ['四年级', '小四', '4年级', 'grade 4']],
  [SchoolGrade.P5, ['五年级', '小五', '5年级', 'grade 5']],
  [SchoolGrade.P6, ['六年级', '小六', '6年级', 'grade 6']],
  [SchoolGrade.J7, ['七年级', '初一', '7年级', 'grade 7']],
  [SchoolGrade.J8, ['八年级', '初二', '8年级', 'grade 8']],
  [SchoolGrade.J9, ['九年级', '初三', '9年级', 'grade 9']],
  [SchoolGrade.S10, ['高一', '十年级', '10年级', 'grade 10']],
  [SchoolGrade.S11, ['高二', '十一年级', '11年级', 'grade 11']],
  [SchoolGrade.S12, ['高三', '十二年级', '12年级', 'grade 12']],
];

export const GRADE_WORDS: Readonly<Record<string, SchoolGrade>> = {
  ...SchoolGrade,
  ...Object.fromEntries(IN_ORDER.flatMap(([grade, words]) => words.map((word) => [word, grade]))),
};

export const RELATION_WORDS: Readonly<Record<string, GuardianKind>> = {
  ...GuardianKind,
  母亲: GuardianKind.PARENT,
  父亲: GuardianKind.PARENT,
  父母: GuardianKind.PARENT,
  妈妈: GuardianKind.PARENT,
  爸爸: GuardianKind.PARENT,
  mother: GuardianKind.PARENT,
  father: GuardianKind.PARENT,
  parent: GuardianKind.PARENT,
  祖父: GuardianKind.GRANDPARENT,
  祖母: GuardianKind.GRANDPARENT,
  外祖父: GuardianKind.GRANDPARENT,
  外祖母: GuardianKind.GRANDPARENT,
  爷爷: GuardianKind.GRANDPARENT,
  奶奶: GuardianKind.GRANDPARENT,
  外公: GuardianKind.GRANDPARENT,
  外婆: GuardianKind.GRANDPARENT,
  grandparent: GuardianKind.GRANDPARENT,
  grandmother: GuardianKind.GRANDPARENT,
  grandfather: GuardianKind.GRANDPARENT,
  兄: GuardianKind.ADULT_SIBLING,
  姐: GuardianKind.ADULT_SIBLING,
  哥哥: GuardianKind.ADULT_SIBLING,
  姐姐: GuardianKind.ADULT_SIBLING,
  sibling: GuardianKind.ADULT_SIBLING,
};

const SHAPES = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/,
  /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** The ways people write a day, as one; null when it is none of them. Whether the day exists is asked afterwards. */
export function writtenDay(text: string): string | null {
  for (const shape of SHAPES) {
    const [, year, month, day] = shape.exec(text) ?? [];
    if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}
