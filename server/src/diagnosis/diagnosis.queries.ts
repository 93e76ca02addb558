import { sql } from 'kysely';
import { DIAGNOSING_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import { scopeOf, type Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { matchesSearch, reaches } from '../people/index.js';
import { sealed } from '../platform/crypto/word.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { AMEND_NOTE, FINDINGS } from './places.js';
import type { DiagnosisPage, DiagnosisType } from './diagnosis.types.js';

export interface DiagnosisFilter {
  id?: string;
  personId?: string | null;
  outcome?: string | null;
  areaCode?: string | null;
  from?: string | null;
  to?: string | null;
  revisitOverdue?: boolean | null;
  superseded?: boolean | null;
  search?: string | null;
}

export const DIAGNOSIS_ORDER = orderOf('diagnoses');

export function selectDiagnoses(ctx: Ctx, filter: DiagnosisFilter) {
  const mayAmend =
    scopeOf(ctx.actor, 'diagnosis.amend') !== null && DIAGNOSING_KINDS.includes(ctx.actor.organisationKind);
  return sql<DiagnosisType>`
    select d.id, p.id as "personId", p.name as "personName", p.birth_date::text as "birthDate", coalesce(${areaName(ctx, 'm')}, p.area_code) as "areaName", o.id as "organisationId", o.name as "organisationName",
      a.name as "doctorName", d.licence_scope as "licenceScope", d.licence_number as "licenceNumber", d.diagnosed_on::text as "diagnosedOn", d.outcome, d.icd11, d.icd10,
      d.severity_social as "severitySocial", d.severity_repetitive as "severityRepetitive", d.cognitive_measure as "cognitiveMeasure", d.cognitive_value as "cognitiveValue", d.cognitive_test as "cognitiveTest",
      d.adaptive_level as "adaptiveLevel", d.functional_language as "functionalLanguage", d.differential, d.co_occurring as "coOccurring", d.end_scores as "endScores", ${sealed(FINDINGS, 'd')} as findings, d.revisit_due_on::text as "revisitDueOn",
      (case when v.visited_on is null then d.follow_up_due_on else v.next_due_on end)::text as "followUpDueOn", d.supersedes_id as "supersedesId", d.superseded_on::text as "supersededOn", ${sealed(AMEND_NOTE, 'd')} as "amendReason",
      (${mayAmend}::boolean and d.organisation_id = ${ctx.actor.organisationId} and d.superseded_on is null) as "mayAmend", d.version
    from diagnosis d join person p on p.id = d.person_id join organisation o on o.id = d.organisation_id join account a on a.id = d.doctor_id left join management_area m on m.code = p.area_code
    left join lateral (select f.visited_on, f.next_due_on from follow_up f where f.person_id = d.person_id and f.visited_on >= d.diagnosed_on and d.follow_up_due_on is not null order by f.visited_on desc limit 1) v on true
    where ${reaches(ctx, 'diagnosis.read', 'd.person_id')}
      ${filter.superseded ? sql`` : sql`and d.superseded_on is null`}
      ${filter.id ? sql`and d.id = ${filter.id}` : sql``}
      ${filter.personId ? sql`and d.person_id = ${filter.personId}` : sql``}
      ${filter.outcome ? sql`and d.outcome = ${filter.outcome}` : sql``}
      ${filter.areaCode ? sql`and p.area_code = ${filter.areaCode}` : sql``}
      ${filter.from ? sql`and d.diagnosed_on >= ${filter.from}::date` : sql``}
      ${filter.to ? sql`and d.diagnosed_on <= ${filter.to}::date` : sql``}
      ${filter.search?.trim() ? sql`and ${matchesSearch(ctx, filter.search)}` : sql``}
      ${
        filter.revisitOverdue
          ? sql`and d.outcome = 'UNDETERMINED' and d.revisit_due_on < ${ctx.today}::date and not exists (select 1 from diagnosis later where later.person_id = d.person_id and later.superseded_on is null
              and later.diagnosed_on > d.diagnosed_on)`
          : sql``
      }`;
}

export function diagnosisPage(ctx: Ctx, filter: DiagnosisFilter, page: PageRequest): Promise<DiagnosisPage> {
  return readPage(ctx, selectDiagnoses(ctx, filter), DIAGNOSIS_ORDER, page);
}

export function diagnosisById(ctx: Ctx, id: string): Promise<DiagnosisType | null> {
  return readOne(ctx, selectDiagnoses(ctx, { id, superseded: true }));
}

/** Every conclusion about a person, amended ones included, newest first. Reading is audited. */
export async function personDiagnoses(ctx: Ctx, personId: string): Promise<DiagnosisType[]> {
  const rows = await readRows(
    ctx,
    sql<DiagnosisType>`select * from (${selectDiagnoses(ctx, { personId, superseded: true })}) q order by q."diagnosedOn" desc, q.id desc limit 100`,
  );
  return rows;
}
