import { nearDates } from '@xingcheng/shared/identity/duplicates/near-dates';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import { wholeColumn } from '../../platform/crypto/blind-index.js';

/** However common a name, nobody looks through more than this for one person. */
const MOST = 50;

export interface Candidate {
  id: string;
  otherId: string;
}

/**
 * Who might be the same as each of these persons, each by its index: the same sound of the name with a birth date that
 * is near, or with the same telephone of a guardian. A pair whose names do not even sound alike is none (see
 * DUPLICATE_WEIGHTS.nameCaps), and a national ID one slip away carries a near birth date, so nothing is missed.
 */
export async function candidatesOf(ctx: Ctx, ids: readonly string[]): Promise<Candidate[]> {
  const asked = await readRows(
    ctx,
    sql<{
      id: string;
      sound: string;
      birthDate: string;
    }>`select id, sound, birth_date::text as "birthDate" from person where id = any(${[...ids]}::uuid[])`,
  );
  const rows = asked.map(({ birthDate, ...one }) => ({ ...one, days: nearDates(birthDate) }));
  const phone = wholeColumn(ctx.keys, 'phone_index');
  return await readRows(
    ctx,
    sql<Candidate>`
      with asked as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, sound text, days date[]))
      select a.id, q.id as "otherId" from asked a cross join lateral
        (select p.id from person p where p.sound = a.sound and p.birth_date = any(a.days) and p.id <> a.id order by p.birth_date, p.id limit ${MOST}) q
      union
      select a.id, q.id from asked a cross join lateral
        (select p.id from guardian mine join guardian theirs on ${sql.ref(`theirs.${phone}`)} = ${sql.ref(`mine.${phone}`)} join person p on p.id = theirs.person_id
          where mine.person_id = a.id and p.sound = a.sound and p.id <> a.id limit ${MOST}) q`,
  );
}
