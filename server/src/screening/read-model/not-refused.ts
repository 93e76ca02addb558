import { sql, type RawBuilder } from 'kysely';

/** Over a screening under this alias: its child's guardian does not refuse the programme. What is refused is hidden, not removed. */
export const notRefused = (alias: string): RawBuilder<boolean> =>
  sql<boolean>`not exists (select 1 from screening_refusal nay where nay.person_id = ${sql.ref(`${alias}.person_id`)} and nay.programme = ${sql.ref(`${alias}.programme`)})`;
