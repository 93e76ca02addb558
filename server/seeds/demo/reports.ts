import { addDays } from '@xingcheng/shared/age/iso-date';
import { asSystem } from '../../src/app/context.js';
import { chooseReportGateway, deliverReports, reportGateway, type ReportGateway } from '../../src/diagnosis/index.js';
import { fixedClock } from '../../src/platform/clock.js';
import { handOf, type World } from './world.js';

const WHY = 'demonstration city';
/** Of twenty-five: one that the other system has lost the line for, and three that it took without a receipt yet. */
const [LOST_LINE, NO_RECEIPT, OF] = [1, 4, 25];

/**
 * The authority's system as it behaved over the years: most receipts came at once, some are awaited, a few messages
 * never got through. Which ones is told by their place in the queue, so that every city has some of each.
 */
const theirs = (places: ReadonlyMap<string, number>): ReportGateway => ({
  name: 'demo',
  deliver: async ({ id, recipient }) => {
    const place = (places.get(id) ?? 0) % OF;
    if (place < LOST_LINE) throw new Error('The line is down.');
    const prefix = recipient === 'HEALTH_AUTHORITY' ? '深卫回' : '深残回';
    return { receiptNumber: place < NO_RECEIPT ? null : `${prefix}-${id.slice(-8).toUpperCase()}` };
  },
});

/** Every report goes out on its own day; what came last is still waiting for its next try. */
export async function deliverOverTheYears({ parts, city }: World): Promise<void> {
  const before = reportGateway();
  const rows = (await parts.orm.em
    .fork()
    .execute(
      `select id, (queued_at at time zone 'Asia/Shanghai')::date::text as day from diagnosis_report order by queued_at, recipient, id`,
    )) as { id: string; day: string }[];
  chooseReportGateway(theirs(new Map(rows.map(({ id }, place) => [id, place]))));
  try {
    // A line that stays down is tried for a day and then given up.
    for (const day of new Set(rows.flatMap((row) => [row.day, addDays(row.day, 1)])))
      for (const time of ['09:01', '09:10', '10:00', '13:00', '23:30'])
        if (day <= city.today)
          await asSystem(parts, WHY, (ctx) => deliverReports(ctx), fixedClock(`${day}T${time}:00+08:00`));
    await tryAgainToday(parts);
  } finally {
    chooseReportGateway(before);
  }
}

/** The administrator has sent two of them again today; the line is still down, and the next try is tonight. */
async function tryAgainToday(parts: World['parts']): Promise<void> {
  const now = parts.clock.now().getTime();
  await handOf(parts).execute(
    `update diagnosis_report set status = 'QUEUED', attempts = 4, next_try_at = ?, last_problem = 'UNREACHABLE' where id in
       (select id from diagnosis_report where status = 'FAILED' order by queued_at desc limit 2)`,
    [new Date(now - 60_000)],
  );
  await asSystem(parts, WHY, (ctx) => deliverReports(ctx), fixedClock(new Date(now)));
}
