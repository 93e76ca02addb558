import { addDays } from '@xingcheng/shared/age/iso-date';
import { HANDOFF_CLOCKS, HANDOFF_SOURCE } from '@xingcheng/shared/handoffs/handoff-clocks';
import type { Ctx } from '../../access/index.js';
import { owe } from '../../casefile/index.js';
import type { StayStarted } from '../../residence/index.js';

/** Whoever moves in is asked what is taken, and what is needed: the facility owes both. */
export async function admissionToPlan(ctx: Ctx, event: StayStarted): Promise<void> {
  const owed = [
    ['MEDICATION_RECONCILIATION', HANDOFF_CLOCKS.medicationReconciledDays],
    ['CARE_PLAN', HANDOFF_CLOCKS.carePlanDays],
  ] as const;
  for (const [kind, days] of owed) {
    await owe(ctx, {
      personId: event.personId,
      chapter: 'RESIDENCE',
      kind,
      organisationId: event.facilityId,
      dueOn: addDays(ctx.today, days),
      source: HANDOFF_SOURCE,
      recordType: 'Stay',
      recordId: event.stayId,
    });
  }
}
