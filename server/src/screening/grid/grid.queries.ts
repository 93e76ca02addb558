import { sql } from 'kysely';
import { ageInMonths } from '@xingcheng/shared/age/age-in-months';
import { GridMark } from '@xingcheng/shared/codes/grid-mark';
import { CN_WARNING_SIGNS } from '@xingcheng/shared/instruments/definitions/cn-warning-signs';
import { instrumentKey } from '@xingcheng/shared/instruments/instrument';
import type { CellConflict } from '@xingcheng/shared/instruments/merge-cells';
import { nodeForAge } from '@xingcheng/shared/pathway/nodes';
import type { Ctx } from '../../access/index.js';
import { NotFound } from '../../platform/graphql/refusal.js';
import { readPage, readRows } from '../../platform/graphql/page.js';
import { campaignById } from '../campaign.queries.js';
import { instrumentOf } from '../derive.js';
import { describe } from '../instruments.queries.js';
import { PUPIL_ORDER, selectPupils, withNodes, type PupilFilter, type PupilRow } from '../pupils.queries.js';
import type { GridRowInput } from './grid.inputs.js';
import type { ClassGridRow, ClassGridType, GridRowMark, SavedGridRowType } from './grid.types.js';

/** One class on one instrument; null when absent or out of reach. */
export async function classGrid(
  ctx: Ctx,
  where: { campaignId: string; schoolId: string; grade: string; className: string; instrument: string | null },
): Promise<ClassGridType | null> {
  const campaign = await campaignById(ctx, where.campaignId);
  const key = where.instrument ?? campaign?.instruments[0];
  if (!campaign || !key || !campaign.instruments.includes(key)) return null;
  const rows = await gridRows(ctx, key, where);
  return { campaign, instrument: describe(instrumentOf(key)), rows };
}

/** One row after a command. */
export async function savedGridRow(
  ctx: Ctx,
  { campaignId, personId, instrument }: GridRowInput,
  conflicts: readonly CellConflict[] = [],
): Promise<SavedGridRowType> {
  const [row] = await gridRows(ctx, instrument, { campaignId, personId });
  if (!row) throw new NotFound('personId');
  return { id: personId, row, conflicts: [...conflicts] };
}

async function gridRows(ctx: Ctx, key: string, where: PupilFilter & { campaignId: string }): Promise<ClassGridRow[]> {
  const { nodes } = await readPage(ctx, selectPupils(ctx, where, key), PUPIL_ORDER, { first: 100 });
  const marks = await marksOf(ctx, where.campaignId, key, nodes);
  const { from, to } = instrumentOf(key).ageMonths;
  return nodes.map((row) => {
    const ageMonths = ageInMonths(row.birthDate, ctx.today);
    const { mark = null, holder = null } = marks.get(row.personId) ?? {};
    return {
      pupil: withNodes(ctx, row),
      ageMonths,
      node: key === instrumentKey(CN_WARNING_SIGNS) ? nodeForAge(ageMonths) : null,
      ageFits: ageMonths >= from && ageMonths < to,
      answers: row.answers ?? {},
      total: row.total,
      version: row.version,
      mark,
      holder,
    };
  });
}

interface Around {
  personId: string;
  refusedOn: string | null;
  refusedBy: string | null;
  absentOn: string | null;
  absentBy: string | null;
  holder: string | null;
}

/** Refusals, absences and who is typing, for the rows already found within reach. */
async function marksOf(ctx: Ctx, campaignId: string, instrument: string, rows: readonly PupilRow[]) {
  const around = await readRows(
    ctx,
    sql<Around>`
    select r.id as "personId", k.answered_on::text as "refusedOn", ka.name as "refusedBy", b.absent_on::text as "absentOn", ba.name as "absentBy", la.name as holder
    from unnest(${rows.map((row) => row.personId)}::uuid[]) r(id)
    left join lateral (select n.answered_on, n.recorded_by from (select * from campaign_consent x where x.campaign_id = ${campaignId}::uuid and x.person_id = r.id
      order by x.answered_on desc, x.created_at desc, x.id desc limit 1) n where n.outcome = 'REFUSED') k on true left join account ka on ka.id = k.recorded_by
    left join lateral (select * from campaign_absence x where x.campaign_id = ${campaignId}::uuid and x.person_id = r.id and x.lifted_on is null order by x.id desc limit 1) b on true
    left join account ba on ba.id = b.recorded_by
    left join grid_lease l on l.campaign_id = ${campaignId}::uuid and l.person_id = r.id and l.instrument = ${instrument} and l.expires_at > ${ctx.now.toISOString()}::timestamptz
      and l.account_id <> ${ctx.actor.accountId}::uuid
    left join account la on la.id = l.account_id`,
  );
  const refused = new Set(rows.filter((row) => row.consent === 'REFUSED').map((row) => row.personId));
  return new Map(
    around.map((one) => [one.personId, { mark: markOf(ctx, one, refused.has(one.personId)), holder: one.holder }]),
  );
}

function markOf(ctx: Ctx, one: Around, refuses: boolean): GridRowMark | null {
  if (refuses && one.refusedOn)
    return { mark: GridMark.REFUSED, on: one.refusedOn, byName: one.refusedBy, undoable: one.refusedOn === ctx.today };
  if (one.absentOn) return { mark: GridMark.ABSENT, on: one.absentOn, byName: one.absentBy, undoable: true };
  return null;
}
