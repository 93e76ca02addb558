import { sql } from 'kysely';
import type { Ctx } from '../access/index.js';
import { readRows } from '../platform/graphql/page.js';
import { indexOfNationalId, indexOfPhone } from './identity.js';
import { spell } from './names.js';
import { selectPerson } from './people.queries.js';
import type { PersonType, PossibleDuplicate } from './people.types.js';
import { reaches } from './scope.js';

export interface Known {
  name?: string | null;
  birthDate?: string | null;
  nationalId?: string | null;
  guardianPhone?: string | null;
}

const WEIGHTS = { NATIONAL_ID: 100, NAME: 45, PINYIN: 30, INITIALS: 15, BIRTH_DATE: 35, GUARDIAN_PHONE: 30 } as const;
/** Below this a likeness is a coincidence: one common name, or one birthday. */
const LIKELY = 60;

/** Persons within reach who may be the one being entered, likeliest first, with what agrees. */
export async function possibleDuplicates(ctx: Ctx, known: Known): Promise<PossibleDuplicate[]> {
  const name = known.name?.trim();
  const spelt = name ? spell(name) : null;
  const idIndex = known.nationalId ? indexOfNationalId(ctx.keys, known.nationalId) : null;
  const phoneIndex = known.guardianPhone ? indexOfPhone(ctx.keys, known.guardianPhone) : null;
  const byPhone = sql`(${phoneIndex}::bytea is not null and exists (select 1 from guardian g where g.person_id = p.id and g.phone_index = ${phoneIndex}::bytea))`;
  const rows = await readRows(
    ctx,
    sql<PersonType & { agreements: Record<keyof typeof WEIGHTS, boolean | null> }>`
      select c.*, (select json_build_object('NATIONAL_ID', p.national_id_index = ${idIndex}::bytea, 'NAME', p.name = ${name ?? null}, 'PINYIN', p.pinyin = ${spelt?.pinyin ?? null},
          'INITIALS', p.initials = ${spelt?.initials ?? null}, 'BIRTH_DATE', p.birth_date = ${known.birthDate ?? null}::date, 'GUARDIAN_PHONE', ${byPhone})
          from person p where p.id = c.id) as agreements
      from (${selectPerson(sql`${reaches(ctx, 'person.read', 'p.id')} and (
        p.national_id_index = ${idIndex}::bytea
        or (p.birth_date = ${known.birthDate ?? null}::date and p.initials = ${spelt?.initials ?? null})
        or p.name = ${name ?? null} or p.pinyin = ${spelt?.pinyin ?? null} or ${byPhone})`)} limit 200) c`,
  );
  return rows
    .map(({ agreements, ...person }) => explain(person, agreements))
    .filter((one) => one.score >= LIKELY)
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
}

function explain(person: PersonType, agreements: Record<keyof typeof WEIGHTS, boolean | null>): PossibleDuplicate {
  // The same name already spells the same: count the closest of the three only.
  const spelling = (['NAME', 'PINYIN', 'INITIALS'] as const).find((one) => agreements[one]);
  const because = (['NATIONAL_ID', spelling, 'BIRTH_DATE', 'GUARDIAN_PHONE'] as const).filter(
    (one) => one !== undefined && agreements[one] === true,
  ) as (keyof typeof WEIGHTS)[];
  return {
    person,
    because,
    score: Math.min(
      100,
      because.reduce((sum, one) => sum + WEIGHTS[one], 0),
    ),
  };
}
