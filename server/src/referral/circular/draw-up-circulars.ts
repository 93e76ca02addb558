import { addDays, daysBetween } from '@xingcheng/shared/age/iso-date';
import type { ReferralClock } from '@xingcheng/shared/codes/referral-clock';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import type { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { dutyHolder, ManagementArea, Organisation } from '../../organisations/index.js';
import { Person } from '../../people/index.js';
import { workingDaysUntil } from '../../platform/calendar/working-days.js';
import { readRows } from '../../platform/graphql/page.js';
import { DUE, OWES_APPOINTMENT } from '../due.js';
import { REFERRAL_CLOCK } from '../referral-rules.data.js';
import { Referral } from '../referral.entity.js';
import { CircularRow } from './circular-row.entity.js';
import { Circular } from './circular.entity.js';

/** Monday of the week of a day. */
export const mondayOf = (day: string): string => addDays(day, -(((daysBetween('2024-01-01', day) % 7) + 7) % 7));

interface Late {
  id: string;
  personId: string;
  areaCode: string;
  service: ReferralService;
  status: ReferralStatus;
  fromName: string;
  toName: string;
  dueOn: string;
  sentOn: string;
  clock: ReferralClock;
}

/** Every district that has a federation gets its circular of this week, also one with nothing overdue: that is a statement too. */
export async function drawUpCirculars(ctx: Ctx): Promise<void> {
  const weekOf = mondayOf(ctx.today);
  const late = await readRows(
    ctx,
    sql<Late>`select r.id, r.person_id as "personId", p.area_code as "areaCode", r.service, r.status, f.name as "fromName", t.name as "toName", (${DUE})::text as "dueOn", r.sent_on::text as "sentOn",
        case when ${OWES_APPOINTMENT} then 'BOOK' else 'ATTEND' end as clock
      from referral r join person p on p.id = r.person_id join organisation f on f.id = r.from_organisation_id join organisation t on t.id = r.to_organisation_id
      where r.status in ('SENT', 'RECEIVED', 'ACCEPTED') and (${DUE}) < ${ctx.today}::date order by ${DUE}, r.id`,
  );
  const areas = await ctx.em.find(ManagementArea, {}, { orderBy: { code: 'asc' } });
  for (const { code } of areas)
    await drawUp(
      ctx,
      code,
      weekOf,
      late.filter((one) => one.areaCode === code),
    );
}

async function drawUp(ctx: Ctx, areaCode: string, weekOf: string, late: readonly Late[]): Promise<void> {
  if ((await ctx.em.count(Circular, { areaCode, weekOf })) > 0) return;
  const issuer = await dutyHolder(ctx, ['FEDERATION'], areaCode);
  if (!issuer) return;
  const booking = late.filter((one) => one.clock === 'BOOK').length;
  const circular = ctx.em.create(Circular, {
    areaCode,
    weekOf,
    drawnUpOn: ctx.today,
    issuer: ctx.em.getReference(Organisation, issuer),
    clockVersion: REFERRAL_CLOCK.version,
    booking,
    attending: late.length - booking,
  });
  for (const { id, personId, areaCode: _area, ...row } of late)
    ctx.em.create(CircularRow, {
      ...row,
      circular,
      referral: ctx.em.getReference(Referral, id),
      person: ctx.em.getReference(Person, personId),
      overdueDays: row.clock === 'BOOK' ? -workingDaysUntil(ctx.today, row.dueOn) : daysBetween(row.dueOn, ctx.today),
    });
  await ctx.em.flush();
}
