import { LockMode } from '@mikro-orm/core';
import { mergeCells, type CellConflict } from '@xingcheng/shared/instruments/merge-cells';
import { ScreeningStatus } from '@xingcheng/shared/codes/screening-status';
import { found, type Ctx } from '../../access/index.js';
import { requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Campaign } from '../campaign.entity.js';
import { continueScreening, recordScreening } from '../commands/record-screening.js';
import { requireAnswer } from '../consent/answer.js';
import { Screening } from '../screening.entity.js';
import { CampaignAbsence } from './campaign-absence.entity.js';
import type { SaveGridRowInput } from './grid.inputs.js';
import { renewLease } from './hold-grid-row.js';

/**
 * Saves the cells somebody typed into one row. Colleagues in the same row do not overwrite each other: different cells merge, and a
 * cell filled in differently stays as it is and comes back with both values. The row is scored when it is said to be finished.
 */
export async function saveGridRow(ctx: Ctx, input: SaveGridRowInput): Promise<readonly CellConflict[]> {
  await requireReach(ctx, 'screening.record', input.personId, 'personId');
  const campaign = found(await ctx.em.findOne(Campaign, { id: input.campaignId }), 'campaignId');
  // Locks the child: two rows for one child can then not be begun at the same moment.
  await requireAnswer(ctx, { personId: input.personId, programme: campaign.programme, campaignId: campaign.id });
  if ((await ctx.em.count(CampaignAbsence, { campaign, person: input.personId, liftedOn: null })) > 0)
    throw new Refused('CHILD_ABSENT', 'personId');
  const { personId, instrument } = input;
  const row = await ctx.em.findOne(
    Screening,
    { campaign, person: personId, instrument, stage: 'PRIMARY', status: { $ne: ScreeningStatus.VOIDED } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const cells = input.cells.map(({ item, from = null, to = null }) => ({ item, from, to }));
  const { answers, conflicts } = mergeCells(row?.answers ?? {}, cells);
  await renewLease(ctx, { campaignId: campaign.id, personId, instrument });
  if (row?.status === ScreeningStatus.SCORED) return requireUnchanged(row, answers, cells);
  const finish = Boolean(input.finish) && conflicts.length === 0;
  if (row) {
    await continueScreening(ctx, { id: row.id, version: row.version, answers, informant: input.informant, finish });
  } else if (Object.keys(answers).length > 0) {
    const { informant } = input;
    await recordScreening(ctx, { personId, campaignId: campaign.id, instrument, informant, answers, finish });
  }
  return conflicts;
}

/** A finished row is corrected with a reason, as an amendment; what differs from it comes back with both values. */
function requireUnchanged(
  row: Screening,
  wanted: Readonly<Record<string, string>>,
  cells: readonly { item: string; to: string | null }[],
): CellConflict[] {
  const held = (item: string) => row.answers[item] ?? null;
  return cells
    .filter(({ item, to }) => to !== held(item) || (wanted[item] ?? null) !== held(item))
    .map(({ item, to }) => ({ item, yours: to, theirs: held(item) }));
}
