import type { Action } from '@xingcheng/shared/access/actions';
import { sql } from 'kysely';
import { checkRule, isCityWide, scopeOf, type Ctx } from '../access/index.js';
import { reaches } from '../people/index.js';
import type { ImportHouse } from '../platform/imports/registry.js';

/** One's own organisation's files; who answers for a district sees and handles the district's. */
export const importHouse: ImportHouse<Ctx> = {
  checkRule,
  reach: ({ actor }, rule, organisationId) => {
    const scope = scopeOf(actor, rule as Action);
    const column = sql.ref(organisationId);
    if (scope === 'city' || (scope === 'district' && isCityWide(actor))) return sql<boolean>`true`;
    if (scope === 'district')
      return sql<boolean>`exists (select 1 from organisation reach_o where reach_o.id = ${column} and reach_o.area_code = ${actor.areaCode})`;
    return scope ? sql<boolean>`${column} = ${actor.organisationId}` : sql<boolean>`false`;
  },
  sender: (accountId, organisationId) =>
    sql`select (select name from account where id = ${sql.ref(accountId)}) as "senderName",
      (select name from organisation where id = ${sql.ref(organisationId)}) as "organisationName"`,
  person: (ctx, personId) =>
    sql`select p.id as "personId", p.name as "personName" from person p where p.id = ${sql.ref(personId)} and ${reaches(ctx, 'person.read', 'p.id')}`,
};
