import { instrumentOf } from '../../src/screening/derive.js';
import { amendScreening } from '../../src/screening/commands/amend-screening.js';
import { markGridRow } from '../../src/screening/grid/mark-grid-row.js';
import { saveGridRow } from '../../src/screening/grid/save-grid-row.js';
import { itemsAt } from '@xingcheng/shared/instruments/answers';
import { ageInMonths } from '@xingcheng/shared/age/age-in-months';
import { nodeForAge } from '@xingcheng/shared/pathway/nodes';
import { optionsOf } from '@xingcheng/shared/instruments/instrument';
import { SIGNS } from './acts/screening.js';
import { act, handOf, postOf, type World } from './world.js';

interface ToDo {
  personId: string;
  campaignId: string;
  birthDate: string;
  instrument: string;
}

/** One class of the screener in 龙岗 as it lies on the desk: a row half typed, a refusal, an absence, and a corrected answer. */
export async function leaveClassHalfDone(world: World): Promise<void> {
  const em = handOf(world.parts);
  const post = await postOf(world, 'screener.longgang');
  if (!post) return;
  const waiting = (await em.execute(
    `select q.person_id as "personId", q.campaign_id as "campaignId", p.birth_date::text as "birthDate", c.instruments->>0 as instrument
     from campaign_pupil q join campaign c on c.id = q.campaign_id and c.status = 'OPEN' join person p on p.id = q.person_id
     where q.school_id = ? and q.consent = 'CONSENTED' and q.screened_on is null
       and not exists (select 1 from screening s where s.campaign_id = c.id and s.person_id = q.person_id and s.status <> 'VOIDED')
     order by count(*) over (partition by q.campaign_id, q.grade, q.class_name) desc, q.grade, q.class_name, p.name limit 3`,
    [post.organisationId],
  )) as ToDo[];
  const [typed, refused, absent] = waiting;
  const { today } = world.city;
  await act(world, post, today, async (ctx) => {
    if (typed) await saveGridRow(ctx, { ...typed, informant: informantOf(typed), cells: halfOf(typed, today) });
    if (refused) await markGridRow(ctx, { ...refused, mark: 'REFUSED', on: true });
    if (absent) await markGridRow(ctx, { ...absent, mark: 'ABSENT', on: true });
  });
  await act(world, post, today, async (ctx) => {
    const rows = (await ctx.em.execute(
      `select id, version, answers from screening where organisation_id = ? and stage = 'PRIMARY' and status = 'SCORED' and outcome = 'POSITIVE' and instrument = ?
       order by screened_on desc, id desc limit 1`,
      [post.organisationId, SIGNS],
    )) as { id: string; version: number; answers: Record<string, string> }[];
    const [wrong] = rows;
    const item =
      wrong && Object.keys(wrong.answers).find((id) => id.startsWith('WS') && wrong.answers[id] === 'UNCHECKED');
    if (!wrong || !item) return;
    const answers = { ...wrong.answers, [item]: 'CHECKED' };
    await amendScreening(ctx, {
      id: wrong.id,
      version: wrong.version,
      answers,
      reason: '抄录时漏勾一项，已与家长核对',
    });
  });
}

const informantOf = ({ instrument }: ToDo) => instrumentOf(instrument).informants[0] ?? 'PARENT';

function halfOf({ instrument, birthDate }: ToDo, today: string) {
  const node = instrument === SIGNS ? (nodeForAge(ageInMonths(birthDate, today)) ?? undefined) : undefined;
  const items = itemsAt(instrumentOf(instrument), node);
  return items
    .slice(0, Math.ceil(items.length / 2))
    .map((item) => ({ item: item.id, from: null, to: optionsOf(item).at(-1) ?? null }));
}
