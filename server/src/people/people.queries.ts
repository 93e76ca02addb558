import type { Action } from '@xingcheng/shared/access/actions';
import type { GuardianKind } from '@xingcheng/shared/codes/guardian-kind';
import { sql, type RawBuilder } from 'kysely';
import { readsOnly, scopeOf, type Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { asks } from '../platform/graphql/asked.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { openMoves } from '../platform/machine/machine.js';
import { guardianMachine } from './guardian.machine.js';
import { guardianStatus } from './guardian.status.js';
import { NATIONAL_ID, PHONE } from './identity.js';
import { livingId } from './merge/living.js';
import { consentsOf, tiesNow } from './consent/consent.queries.js';
import type { EnrolmentType, GuardianType, PersonDetail, PersonPage, PersonType } from './people.types.js';
import { circlesHolding, reachedId, reaches } from './scope.js';
import { sealed } from '../platform/crypto/word.js';
import { DOCUMENT_NO, GUARDIAN_NAME } from './places.js';
import { indexIs } from '../platform/crypto/blind-index.js';

export const PERSON_ORDER = orderOf('persons');

export interface PersonFilter {
  id?: string | null;
  search?: string | null;
  areaCode?: string | null;
  schoolId?: string | null;
  sex?: string | null;
  bornFrom?: string | null;
  bornTo?: string | null;
}

const enrolmentNow = sql`from enrolment en join organisation o on o.id = en.school_id
        where en.person_id = p.id and en.ended_on is null order by en.school_year desc limit 1`;

/**
 * A person as every room shows one. `where` may speak of `p`. Names of places are looked up for the rows that are shown alone:
 * joined, they would be looked up for everybody who is in reach before the page is cut.
 */
export function selectPerson(ctx: Ctx, where: RawBuilder<unknown>) {
  return sql<PersonType>`
    select p.id, p.name collate "C" as name, p.sex, p.birth_date::text as "birthDate", p.gestation_weeks as "gestationWeeks", p.national_id_masked as "nationalIdMasked",
      p.area_code as "areaCode", coalesce((select ${areaName(ctx, 'a')} from management_area a where a.code = p.area_code), p.area_code) as "areaName",
      (select d.name from division d where d.code = p.street_code) as "streetName",
      ${asks(ctx, 'schoolName') ? sql`(select o.name ${enrolmentNow})` : sql`null`} as "schoolName",
      ${asks(ctx, 'className') ? sql`(select en.grade || ' ' || en.class_name ${enrolmentNow})` : sql`null`} as "className", p.version
    from person p
    where ${where}`;
}

/** What was typed: a whole number finds exactly one person, letters find a beginning. */
export function matchesSearch(ctx: Ctx, search: string): RawBuilder<boolean> {
  const text = search.trim();
  if (/^\d{17}[\dXx]$/.test(text)) return indexIs(ctx.keys, 'p', 'national_id_index', NATIONAL_ID, text);
  if (/^1\d{10}$/.test(text))
    return sql<boolean>`exists (select 1 from guardian g where g.person_id = p.id and ${indexIs(ctx.keys, 'g', 'phone_index', PHONE, text)})`;
  if (/^[a-zA-Z]+$/.test(text))
    return sql<boolean>`(${begins('p.pinyin', text.toLowerCase())} or ${begins('p.initials', text.toLowerCase())})`;
  return begins('p.name', text);
}

/**
 * A beginning as a range in code-point order: what `like 'x%'` means, but a plan that is kept for every beginning can
 * still use the index, and nothing in the text is a pattern.
 */
function begins(column: string, text: string): RawBuilder<boolean> {
  const at = sql`${sql.ref(column)} collate "C"`;
  return sql<boolean>`(${at} >= ${text} and ${at} < ${`${text}\u{10FFFF}`})`;
}

export function selectPersons(ctx: Ctx, filter: PersonFilter) {
  return selectPerson(
    ctx,
    sql`${reaches(ctx, 'person.read', 'p.id', 'p.area_code')}
    ${filter.id ? sql`and p.id = ${filter.id}` : sql``}
    ${filter.search?.trim() ? sql`and ${matchesSearch(ctx, filter.search)}` : sql``}
    ${filter.areaCode ? sql`and p.area_code = ${filter.areaCode}` : sql``}
    ${filter.sex ? sql`and p.sex = ${filter.sex}` : sql``}
    ${filter.bornFrom ? sql`and p.birth_date >= ${filter.bornFrom}::date` : sql``}
    ${filter.bornTo ? sql`and p.birth_date <= ${filter.bornTo}::date` : sql``}
    ${filter.schoolId ? sql`and exists (select 1 from enrolment en where en.person_id = p.id and en.school_id = ${filter.schoolId} and en.ended_on is null)` : sql``}`,
  );
}

export function personPage(ctx: Ctx, filter: PersonFilter, page: PageRequest): Promise<PersonPage> {
  return readPage(ctx, selectPersons(ctx, filter), PERSON_ORDER, page);
}

export function personById(ctx: Ctx, id: string): Promise<PersonType | null> {
  return readOne(ctx, selectPerson(ctx, sql`p.id = ${reachedId(ctx, 'person.read', id)}`));
}

/** The whole record; the id of one that was merged leads to the survivor. */
export async function personDetail(ctx: Ctx, asked: string): Promise<PersonDetail | null> {
  const id = await livingId(ctx, asked);
  const person = await personById(ctx, id);
  if (!person) return null;
  const [guardians, consents, ties, enrolments, because] = await Promise.all([
    guardiansOf(ctx, person),
    consentsOf(ctx, person),
    tiesNow(ctx, id),
    enrolmentsOf(ctx, id),
    reasonsToSee(ctx, id),
  ]);
  const reading = readsOnly(ctx.actor, id, ctx.now);
  const may = (action: Action) => !reading && scopeOf(ctx.actor, action) !== null;
  return {
    person,
    guardians,
    consents,
    ties,
    enrolments,
    because,
    abilities: {
      change: may('person.change'),
      reveal: may('person.reveal'),
      manageGuardians: may('guardian.manage'),
      recordConsent: may('consent.record'),
      exportData: may('person.export'),
    },
  };
}

type GuardianRow = Omit<GuardianType, 'status' | 'openMoves' | 'kind'> & { kind: GuardianKind };

async function guardiansOf(ctx: Ctx, { id: personId, birthDate }: PersonType): Promise<GuardianType[]> {
  const rows = await readRows(
    ctx,
    sql<GuardianRow>`
    select g.id, ${sealed(GUARDIAN_NAME, 'g')} as name, g.kind, g.phone_masked as "phoneMasked", ${sealed(DOCUMENT_NO, 'g')} as "documentNo", g.started_on::text as "startedOn", g.ended_on::text as "endedOn", g.lost_on::text as "lostOn", g.end_reason as "endReason", g.version,
      (g.started_on <= ${ctx.today}::date and (g.ended_on is null or g.ended_on > ${ctx.today}::date)) as "inForce"
    from guardian g where g.person_id = ${personId} order by "inForce" desc, g.started_on, g.id`,
  );
  const manages = scopeOf(ctx.actor, 'guardian.manage') !== null;
  return rows.map((row) => {
    const status = guardianStatus(row, birthDate, ctx.today);
    return Object.assign(row, { status, openMoves: openMoves(guardianMachine, status, {}, () => manages) });
  });
}

function enrolmentsOf(ctx: Ctx, personId: string): Promise<EnrolmentType[]> {
  return readRows(
    ctx,
    sql<EnrolmentType>`
    select e.id, e.school_id as "schoolId", o.name as "schoolName", e.school_year as "schoolYear", e.grade, e.class_name as "className", e.started_on::text as "startedOn", e.ended_on::text as "endedOn"
    from enrolment e join organisation o on o.id = e.school_id where e.person_id = ${personId} order by e.school_year desc, e.started_on desc`,
  );
}

async function reasonsToSee(ctx: Ctx, personId: string): Promise<string[]> {
  const circles = await circlesHolding(ctx, 'person.read', personId);
  const told = circles.filter((one) => one !== 'ORGANISATION' && one !== 'OWN');
  return told.length === circles.length ? told : [...(await tiesOf(ctx, personId)), ...told];
}

/** Why the reader's own organisation has to do with the person now. */
export async function tiesOf(ctx: Ctx, personId: string): Promise<string[]> {
  const rows = await readRows(
    ctx,
    sql<{ reason: string }>`
    select distinct i.reason from involvement i where i.person_id = ${personId} and i.organisation_id = ${ctx.actor.organisationId}
      and (i.ended_on is null or i.ended_on > ${ctx.today}::date) order by 1`,
  );
  return rows.map((row) => row.reason);
}
