import type { Client } from 'pg';
import { idOf, KIND } from './ids.ts';

/** The board counted from the facts, as it would be without the roll-up: the same numbers, and what they cost. Who refuses is on the roll and in no other figure. */
const LIVE = `select s.area_code as area, count(*)::int as on_roll, count(n.id)::int as done, count(*) filter (where n.outcome = 'POSITIVE')::int as positive
  from campaign_school cs join organisation s on s.id = cs.school_id
  join enrolment e on e.school_id = cs.school_id and e.school_year = 2026 and e.ended_on is null
  left join screening n on n.person_id = e.person_id and n.campaign_id = cs.campaign_id and n.stage = 'PRIMARY' and n.status = 'SCORED'
    and not exists (select 1 from screening_refusal nay where nay.person_id = n.person_id and nay.programme = n.programme)
  where cs.campaign_id = $1 group by 1 order by 1`;
const KEPT = `select area_code as area, sum(on_roll)::int as on_roll, sum(done)::int as done, sum(positive)::int as positive
  from campaign_school_count where campaign_id = $1 group by 1 order by 1`;

export interface LiveCount {
  live_ms: number;
  rollup_ms: number;
  times_faster: number;
  equal: boolean;
}

export async function compareWithLiveCount(client: Client): Promise<LiveCount> {
  const campaign = idOf(KIND.campaign, 1);
  const timed = async (text: string) => {
    const times: number[] = [];
    let rows: unknown[] = [];
    for (let round = 0; round < 3; round += 1) {
      const started = performance.now();
      ({ rows } = await client.query(text, [campaign]));
      times.push(performance.now() - started);
    }
    return { ms: times.toSorted((a, b) => a - b)[1] ?? 0, rows };
  };
  const [live, kept] = [await timed(LIVE), await timed(KEPT)];
  return {
    live_ms: Math.round(live.ms),
    rollup_ms: Number(kept.ms.toFixed(2)),
    times_faster: Math.round(live.ms / kept.ms),
    equal: JSON.stringify(live.rows) === JSON.stringify(kept.rows),
  };
}
