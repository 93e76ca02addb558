import { addDays, daysBetween, type IsoDate } from '@xingcheng/shared/age/iso-date';
import { GuardianKind } from '@xingcheng/shared/codes/guardian-kind';
import { Sex } from '@xingcheng/shared/codes/sex';
import { nationalIdCheck } from '@xingcheng/shared/identity/national-id';
import type { Area, SeedGuardian, SeedPerson } from './city.types.js';
import { familyOf, personName, surname } from './names.js';
import type { Random } from './random.js';

const DISTRICTS = ['440303', '440304', '440305', '440306', '440307', '440308', '440309', '440310', '440311'];
const RELATIONS: readonly (readonly [string, number])[] = [
  ['母亲', 62],
  ['父亲', 30],
  ['祖母', 4],
  ['外祖母', 3],
  ['祖父', 1],
];

/** Hands out people nobody else in this city shares a number with. */
export type Registry = { person(key: string, area: Area, born: { from: IsoDate; to: IsoDate }, sex?: Sex): SeedPerson };

export function registry(random: Random): Registry {
  const used = new Set<string>();
  let phones = 0;

  const nationalId = (birthDate: IsoDate, sex: Sex): string => {
    for (;;) {
      // The high order numbers are hardly ever given to newborns, so none of these meets a living person.
      const order = 900 + random.int(0, 47) * 2 + (sex === Sex.MALE ? 1 : 0);
      const digits = `${random.pick(DISTRICTS)}${birthDate.replaceAll('-', '')}${order}`;
      const id = digits + nationalIdCheck(digits);
      if (used.has(id)) continue;
      used.add(id);
      return id;
    }
  };

  const guardianOf = (child: string): SeedGuardian => {
    const relation = random.weighted(RELATIONS);
    const sex = relation === '父亲' || relation === '祖父' ? Sex.MALE : Sex.FEMALE;
    const family = sex === Sex.MALE && familyOf(child) !== '' ? familyOf(child) : surname(random);
    const kind = relation === '父亲' || relation === '母亲' ? GuardianKind.PARENT : GuardianKind.GRANDPARENT;
    phones += 1;
    return { name: personName(random, sex, family), relation, kind, phone: `1990${String(phones).padStart(7, '0')}` };
  };

  return {
    person(key, area, born, sex = random.chance(0.53) ? Sex.MALE : Sex.FEMALE) {
      const birthDate = addDays(born.from, random.int(0, Math.max(0, daysBetween(born.from, born.to))));
      const name = personName(random, sex);
      return {
        key,
        name,
        sex,
        birthDate,
        nationalId: nationalId(birthDate, sex),
        area: area.slug,
        streetCode: random.pick(area.streets).code,
        guardian: guardianOf(name),
      };
    },
  };
}
