import type { ReferralDeclineReason } from '@xingcheng/shared/codes/referral-decline-reason';
import type { ReferralLostReason } from '@xingcheng/shared/codes/referral-lost-reason';
import type { ReferralResult } from '@xingcheng/shared/codes/referral-result';
import type { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../platform/db/base-properties.js';
import { Referral } from './referral.entity.js';

/** One step on the way of a referral, with its values as they were then. Appended with the step, never changed. */
const ReferralStepSchema = defineEntity({
  name: 'ReferralStep',
  indexes: [{ properties: ['referral', 'id'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    referral: () => p.manyToOne(Referral),
    at: p.datetime(3),
    takenOn: p.date(),
    move: p.string().length(20),
    statusBefore: p.string().length(20).$type<ReferralStatus>().nullable(),
    status: p.string().length(20).$type<ReferralStatus>(),
    accountId: p.uuid().nullable(),
    organisationId: p.uuid().nullable(),
    /** Taken by somebody without an account, through a one-time link. */
    byLink: p.boolean().default(false),
    noteCell: p.blob().nullable().hidden(),
    answerDueOn: p.date().nullable(),
    attendDueOn: p.date().nullable(),
    appointmentOn: p.date().nullable(),
    attendedOn: p.date().nullable(),
    declineReason: p.string().length(30).$type<ReferralDeclineReason>().nullable(),
    lostReason: p.string().length(30).$type<ReferralLostReason>().nullable(),
    result: p.string().length(30).$type<ReferralResult>().nullable(),
    resultNoteCell: p.blob().nullable().hidden(),
  },
});
export class ReferralStep extends ReferralStepSchema.class {}
ReferralStepSchema.setClass(ReferralStep);

/**
 * A step is never changed, and goes only with the whole person after a second person has said yes (decision 0040). Its words may be sealed
 * under another key: by whoever re-seals, who says so for the transaction, and nothing besides.
 */
export const stepDdl = [
  `create or replace function referral_step_stays() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and current_setting('xc.reseal', true) = 'on'
       and to_jsonb(new) - 'note_cell' - 'result_note_cell' = to_jsonb(old) - 'note_cell' - 'result_note_cell' then
       return new;
     end if;
     if tg_op = 'DELETE' and exists (select 1 from referral r join disposal d on d.person_id = r.person_id and d.status = 'APPROVED' where r.id = old.referral_id) then
       return old;
     end if;
     raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '42501';
   end $$`,
  'create trigger referral_step_append_only before update or delete on referral_step for each row execute function referral_step_stays()',
] as const;
