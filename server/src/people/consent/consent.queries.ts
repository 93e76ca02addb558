import { consentAge } from '@xingcheng/shared/consent/consent-ages';
import { BASIS_OF, SHARED_BY_CONSENT } from '@xingcheng/shared/consent/legal-bases';
import type { InvolvementReason } from '@xingcheng/shared/codes/involvement-reason';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import type { ConsentType, PersonType, TieType } from '../people.types.js';
import { stateOn } from './state.js';
import { sealed } from '../../platform/crypto/word.js';
import { GUARDIAN_NAME } from '../places.js';

type Row = Omit<ConsentType, 'ownAnswerWanted'> & { guardianId: string | null };

/** Answers newest first. One holds per purpose and institution it speaks of. */
export async function consentsOf(ctx: Ctx, { id, birthDate }: PersonType): Promise<ConsentType[]> {
  const rows = await readRows(
    ctx,
    sql<Row>`
    select k.id, k.purpose, k.outcome, k.guardian_id as "guardianId", ${sealed(GUARDIAN_NAME, 'kg')} as "guardianName", k.answered_on::text as "answeredOn", k.withdrawn_on::text as "withdrawnOn", k.text_version as "textVersion",
      row_number() over (partition by k.purpose, k.recipient_id order by k.answered_on desc, k.id desc) = 1 as "inForce", ${stateOn(ctx.today)} as state,
      k.recipient_id as "recipientId", o.name as "recipientName", k.own_answer as "ownAnswer", k.own_answered_on::text as "ownAnsweredOn"
    from consent k join person kp on kp.id = k.person_id left join guardian kg on kg.id = k.guardian_id left join organisation o on o.id = k.recipient_id
    where k.person_id = ${id} order by k.answered_on desc, k.id desc`,
  );
  const hasOwnWord = consentAge(birthDate, ctx.today) === 'OWN_WORD';
  return rows.map((row) =>
    Object.assign(row, {
      ownAnswerWanted: hasOwnWord && row.inForce && row.state === 'GIVEN' && row.guardianId !== null && !row.ownAnswer,
    }),
  );
}

type TieRow = Omit<TieType, 'basis' | 'source' | 'verified'> & { reason: InvolvementReason; shared: boolean };

/** Who knows the person now and why, as far as the reader's net shows ties. */
export async function tiesNow(ctx: Ctx, personId: string): Promise<TieType[]> {
  const rows = await readRows(
    ctx,
    sql<TieRow>`
    select distinct on (o.name, i.reason) i.id, o.name as "organisationName", i.reason, i.started_on::text as "startedOn", i.consent_id is not null as shared
    from involvement i join organisation o on o.id = i.organisation_id
    where i.person_id = ${personId} and (i.ended_on is null or i.ended_on > ${ctx.today}::date)
    order by o.name, i.reason, i.consent_id nulls first, i.started_on, i.id`,
  );
  return rows.map(({ shared, ...row }) => ({ ...row, ...(shared ? SHARED_BY_CONSENT : BASIS_OF[row.reason]) }));
}
