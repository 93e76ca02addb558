import { NOTHING_KNOWN } from '@xingcheng/shared/identity/duplicates/facts';
import { nearDates } from '@xingcheng/shared/identity/duplicates/near-dates';
import { nearNationalIds } from '@xingcheng/shared/identity/duplicates/near-national-ids';
import { scoreDuplicate } from '@xingcheng/shared/identity/duplicates/score';
import { maskNationalId, maskPhone } from '@xingcheng/shared/identity/mask';
import type { Sex } from '@xingcheng/shared/codes/sex';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import { NATIONAL_ID, PHONE } from '../identity.js';
import { blindIndexes, columnOf, indexGenerations, indexIs, wholeIndex } from '../../platform/crypto/blind-index.js';
import { spell, syllablesOf } from '../names.js';
import { selectPerson } from '../people.queries.js';
import type { PersonType } from '../people.types.js';
import { reaches } from '../scope.js';
import { explain } from './explain.js';
import { factsOf, type Shown } from './facts.js';
import type { PossibleDuplicateType } from './duplicates.types.js';

export interface Known {
  name?: string | null;
  birthDate?: string | null;
  sex?: string | null;
  nationalId?: string | null;
  guardianName?: string | null;
  guardianPhone?: string | null;
  areaCode?: string | null;
}

const SHOWN = 10;
const MOST = 100;

/** Persons within reach who may be the one being entered, likeliest first, with what speaks for and against. */
export async function possibleDuplicates(ctx: Ctx, known: Known): Promise<PossibleDuplicateType[]> {
  const persons = await alike(ctx, known);
  const facts = await factsOf(
    ctx,
    persons.map((one) => one.id),
  );
  const typed = typedFacts(ctx, known);
  return persons
    .flatMap((person) => {
      const theirs = facts.get(person.id);
      if (!theirs) return [];
      const { score, band, reasons } = scoreDuplicate(typed, theirs);
      return band ? [{ person, score, band, reasons: explain(reasons, typed, theirs) }] : [];
    })
    .toSorted((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1))
    .slice(0, SHOWN);
}

/** Each by its index: the number or one a slip away, the sound of the name with a near birthday, the telephone. */
function alike(ctx: Ctx, known: Known): Promise<PersonType[]> {
  const name = known.name?.trim();
  const sound = name ? spell(name).sound : null;
  const id = known.nationalId?.trim().toUpperCase();
  const near = id ? [id, ...nearNationalIds(id)].map((one) => blindIndexes(ctx.keys, NATIONAL_ID, one)) : [];
  const byNumber = sql.join(
    indexGenerations(ctx.keys).map((number) => {
      const hexes = near.map((one) => one[number % 2 ? 'odd' : 'even']?.toString('hex') ?? '');
      return sql`select c.id from person c where ${sql.ref(`c.${columnOf('national_id_index', number)}`)} in (select decode(one, 'hex') from unnest(${hexes}::text[]) one)`;
    }),
    sql` union all `,
  );
  const phone = known.guardianPhone?.trim();
  const sameNumber = phone ? indexIs(ctx.keys, 'g', 'phone_index', PHONE, phone) : sql<boolean>`false`;
  const days = known.birthDate ? nearDates(known.birthDate) : [];
  return readRows(
    ctx,
    sql<PersonType>`${selectPerson(
      ctx,
      sql`p.id in (
        ${byNumber}
        union all select c.id from person c where c.sound = ${sound} and c.birth_date = any(${days}::date[])
        union all select c.id from guardian g join person c on c.id = g.person_id where ${sameNumber} and (${sound}::text is null or c.sound = ${sound})
      ) and ${reaches(ctx, 'person.read', 'p.id')}`,
    )} limit ${MOST}`,
  );
}

function typedFacts(ctx: Ctx, known: Known) {
  const name = known.name?.trim() || null;
  const phone = known.guardianPhone?.trim() || null;
  const nationalId = known.nationalId?.trim().toUpperCase() || null;
  const hash = phone ? wholeIndex(ctx.keys, PHONE, phone).toString('hex') : null;
  const guardianName = known.guardianName?.trim() || null;
  const shown: Shown = {
    nationalId: nationalId && maskNationalId(nationalId),
    phones: phone && hash ? { [hash]: maskPhone(phone) } : {},
    school: null,
    address: null,
  };
  return {
    ...NOTHING_KNOWN,
    name,
    syllables: name ? syllablesOf(name) : [],
    nationalId,
    birthDate: known.birthDate ?? null,
    sex: (known.sex ?? null) as Sex | null,
    areaCode: known.areaCode ?? null,
    guardians:
      hash || guardianName
        ? [{ name: guardianName, syllables: guardianName ? syllablesOf(guardianName) : [], phone: hash }]
        : [],
    shown,
  };
}
