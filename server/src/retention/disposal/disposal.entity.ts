import type { DisposalStatus } from '@xingcheng/shared/codes/disposal-status';
import type { DisposalWay } from '@xingcheng/shared/codes/disposal-way';
import type { RetentionCategory } from '@xingcheng/shared/codes/retention-category';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../../platform/db/base-properties.js';

/**
 * One person's records on their way out: proposed by one, decided by another, carried out by a job. It outlives the person and says
 * nothing of them but the id; the words of those who acted go with the records.
 */
const DisposalSchema = defineEntity({
  name: 'Disposal',
  indexes: [{ properties: ['areaCode', 'status', 'proposedAt'] }, { properties: ['personId'] }],
  properties: {
    ...baseProperties,
    /** No foreign key: the person goes and this stays. */
    personId: p.uuid(),
    /** Where the person lived, so that the district still finds it. */
    areaCode: p.string().length(12),
    status: p.string().length(12).$type<DisposalStatus>(),
    /** The rule that kept the records longest, as it stood on the day of the proposal. */
    category: p.string().length(20).$type<RetentionCategory>(),
    way: p.string().length(10).$type<DisposalWay>(),
    years: p.integer(),
    ruleSource: p.string().length(100).nullable(),
    ruleVerified: p.boolean(),
    ruleFrom: p.date(),
    keptUntil: p.date(),
    proposedBy: p.uuid(),
    proposedAt: p.datetime(3),
    proposalNoteCell: p.blob().nullable().hidden(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime(3).nullable(),
    decisionNoteCell: p.blob().nullable().hidden(),
    /** When it ended: carried out, stopped or taken back. */
    endedAt: p.datetime(3).nullable(),
    /** Why it was stopped, as the refusal that would have been answered. */
    stoppedBecause: p.string().length(30).nullable(),
  },
});
export class Disposal extends DisposalSchema.class {}
DisposalSchema.setClass(Disposal);

const OPEN = `('PROPOSED', 'APPROVED')`;

export const disposalDdl: readonly string[] = [
  // Four eyes, also for whoever forgets to ask.
  'alter table disposal add constraint disposal_four_eyes check (decided_by <> proposed_by)',
  `alter table disposal add constraint disposal_decided check ((status in ('PROPOSED', 'WITHDRAWN')) = (decided_by is null) and (decided_by is null) = (decided_at is null))`,
  `alter table disposal add constraint disposal_ended check ((status in ('STOPPED', 'CARRIED_OUT', 'WITHDRAWN')) = (ended_at is not null))`,
  `create unique index disposal_one_at_a_time on disposal (person_id) where status in ${OPEN}`,
  // A disposal goes forward only: nobody makes an approval of a no, or one thing of another's records.
  `create function disposal_goes_forward() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' or (old.person_id, old.proposed_by, old.category, old.way, old.kept_until) is distinct from (new.person_id, new.proposed_by, new.category, new.way, new.kept_until)
      or (old.status <> new.status and (old.status, new.status) not in (('PROPOSED', 'APPROVED'), ('PROPOSED', 'DECLINED'), ('PROPOSED', 'WITHDRAWN'), ('APPROVED', 'STOPPED'), ('APPROVED', 'CARRIED_OUT')))
      or (old.decided_by is not null and old.decided_by is distinct from new.decided_by)
    then raise exception 'a disposal goes forward only' using errcode = '42501'; end if;
    return new; end $$`,
  'create trigger disposal_goes_forward before update or delete on disposal for each row execute function disposal_goes_forward()',
];
