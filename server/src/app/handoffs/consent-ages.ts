import { CONSENT_AGES, CONSENT_AGES_SOURCE, ageStep, type AgeStep } from '@xingcheng/shared/consent/consent-ages';
import { addDays, addMonths, addYears } from '@xingcheng/shared/age/iso-date';
import type { TaskKind } from '@xingcheng/shared/codes/task-kind';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { owe, settlePersonTasks } from '../../casefile/index.js';
import { consentStateOn, type ConsentRecorded } from '../../people/index.js';
import { readRows } from '../../platform/graphql/page.js';

/** What each birthday asks of whoever answers for the person. */
const ASKS: Record<AgeStep, TaskKind> = {
  OWN_NOTICE: 'OWN_NOTICE_AT_FOURTEEN',
  WARN_OF_AGE: 'GUARDIANSHIP_AT_EIGHTEEN',
  RENEW: 'CONSENT_RENEWAL',
};

/** Days in which a missed night is made up for. */
const LOOK_BACK_MONTHS = 1;

interface Due {
  personId: string;
  birthDate: string;
  organisationId: string;
  accountId: string | null;
}

/** Every night: who is heard from today on, or half a year from today (domain.md R25). Each task is opened once. */
export async function consentAges(ctx: Ctx): Promise<void> {
  for (const step of Object.keys(ASKS) as AgeStep[])
    for (const due of await reaching(ctx, step))
      await owe(ctx, {
        personId: due.personId,
        chapter: null,
        kind: ASKS[step],
        organisationId: due.organisationId,
        accountId: due.accountId,
        dueOn: ageStep(step, due.birthDate).dueOn,
        source: CONSENT_AGES_SOURCE,
        recordType: 'Person',
        recordId: due.personId,
      });
}

/**
 * Whoever answers for a person: the owner of the open file; without one, whoever has had to do with the person longest. Without a file
 * only those count for whom somebody has agreed to something: a roster alone asks nothing of anybody.
 */
async function reaching(ctx: Ctx, step: AgeStep): Promise<Due[]> {
  const latest = bornForStepOn(step, ctx.today);
  const earliest = bornForStepOn(step, addMonths(ctx.today, -LOOK_BACK_MONTHS));
  const rows = await readRows(
    ctx,
    sql<Due>`
    select p.id as "personId", p.birth_date::text as "birthDate", coalesce(f.owner_organisation_id, tie.organisation_id) as "organisationId", f.owner_account_id as "accountId"
    from person p left join case_file f on f.person_id = p.id and f.status = 'OPEN'
    left join lateral (select i.organisation_id from involvement i where i.person_id = p.id and (i.ended_on is null or i.ended_on > ${ctx.today}::date) order by i.started_on, i.id limit 1) tie on true
    where p.birth_date > ${earliest}::date and p.birth_date <= ${latest}::date and coalesce(f.owner_organisation_id, tie.organisation_id) is not null
      and (${wanted(ctx, step)})`,
  );
  // Around the end of February two birth dates share a birthday: the day itself decides.
  return rows.filter(({ birthDate }) => ageStep(step, birthDate).on <= ctx.today);
}

function wanted(ctx: Ctx, step: AgeStep) {
  const some = (state: string, more = sql``) =>
    sql`exists (select 1 from consent k join person kp on kp.id = k.person_id left join guardian kg on kg.id = k.guardian_id
      where k.person_id = p.id and k.guardian_id is not null and ${consentStateOn(ctx.today)} = ${state} ${more}
      and not exists (select 1 from consent later where later.person_id = k.person_id and later.purpose = k.purpose
        and later.recipient_id is not distinct from k.recipient_id and (later.answered_on, later.id) > (k.answered_on, k.id)))`;
  if (step === 'OWN_NOTICE') return some('GIVEN', sql`and k.own_answer is null`);
  if (step === 'RENEW') return some('EXPIRED');
  return sql`f.id is not null or ${some('GIVEN')}`;
}

/** Whose step it is on this day was born then; the last day of February stands for the leap day too. */
function bornForStepOn(step: AgeStep, day: string): string {
  const birthday = step === 'WARN_OF_AGE' ? addDays(day, CONSENT_AGES.warnDays) : day;
  const born = addYears(birthday, -(step === 'OWN_NOTICE' ? CONSENT_AGES.ownWordYears : CONSENT_AGES.ofAgeYears));
  return born.endsWith('-02-28') && addDays(born, 1).endsWith('-02-29') ? addDays(born, 1) : born;
}

/** A word that was asked for has been said: nothing is owed any more. */
export async function answeredAtAge(ctx: Ctx, { personId }: ConsentRecorded): Promise<void> {
  for (const step of ['OWN_NOTICE', 'RENEW'] as const) {
    const [row] = await readRows(
      ctx,
      sql<{ owed: boolean }>`select true as owed from person p where p.id = ${personId} and (${wanted(ctx, step)})`,
    );
    if (!row) await settlePersonTasks(ctx, personId, [ASKS[step]]);
  }
}
