import { sql } from 'kysely';
import { scopeOf, type Ctx } from '../access/index.js';
import { reaches } from '../people/index.js';
import { saw } from '../platform/audit/noted.js';
import { readOne, readRows } from '../platform/graphql/page.js';
import type { CarePlanType, MedicationReconciliationType, MedicineType, StayCareType } from './residence.types.js';
import { sealed } from '../platform/crypto/word.js';
import { CARE_GOALS, CARE_NEEDS, MEDICINES } from './places.js';

interface StayHead {
  id: string;
  personId: string;
  facilityId: string;
  running: boolean;
}

/** Plan and medicines of a stay; null when out of reach. A facility reads those of its own stays, never of another's. */
export async function stayCare(ctx: Ctx, stayId: string): Promise<StayCareType | null> {
  const ownOnly = scopeOf(ctx.actor, 'careplan.read') === 'organisation';
  const stay = await readOne(
    ctx,
    sql<StayHead>`select s.id, s.person_id as "personId", u.facility_id as "facilityId", s.status not in ('RESERVED', 'DISCHARGED') as running
      from stay s join bed b on b.id = s.bed_id join unit u on u.id = b.unit_id
      where s.id = ${stayId} and ${reaches(ctx, 'careplan.read', 's.person_id')} ${ownOnly ? sql`and u.facility_id = ${ctx.actor.organisationId}` : sql``}`,
  );
  if (!stay) return null;
  const may = (action: 'careplan.write' | 'medication.reconcile') =>
    stay.running && stay.facilityId === ctx.actor.organisationId && scopeOf(ctx.actor, action) !== null;
  return {
    id: stay.id,
    personId: stay.personId,
    plans: await plansOf(ctx, stay.id),
    reconciliations: await reconciliationsOf(ctx, stay),
    mayWritePlan: may('careplan.write'),
    mayReconcile: may('medication.reconcile'),
  };
}

const plansOf = (ctx: Ctx, stayId: string): Promise<CarePlanType[]> =>
  readRows(
    ctx,
    sql<CarePlanType>`select c.id, c.revision, c.support_level as "supportLevel", ${sealed(CARE_NEEDS, 'c')} as needs, ${sealed(CARE_GOALS, 'c')} as goals, c.review_on::text as "reviewOn", c.written_on::text as "writtenOn", a.name as "writtenByName"
      from care_plan c join account a on a.id = c.written_by where c.stay_id = ${stayId} order by c.revision desc limit 50`,
  );

/** That they were reconciled may be known widely; which they are only to the facility that gives them. */
async function reconciliationsOf(ctx: Ctx, stay: StayHead): Promise<MedicationReconciliationType[]> {
  const rows = await readRows(
    ctx,
    sql<Omit<MedicationReconciliationType, 'count' | 'medicines'> & { medicines: MedicineType[] }>`
      select m.id, m.revision, m.reconciled_on::text as "reconciledOn", a.name as "reconciledByName", ${sealed(MEDICINES, 'm')} as medicines
      from medication_reconciliation m join account a on a.id = m.reconciled_by where m.stay_id = ${stay.id} order by m.revision desc limit 50`,
  );
  const reads = scopeOf(ctx.actor, 'medication.read') !== null && stay.facilityId === ctx.actor.organisationId;
  if (reads && rows.length > 0)
    await saw(ctx, { subjectType: 'MedicationReconciliation', subjectId: stay.id, personId: stay.personId });
  return rows.map(({ medicines, ...row }) => ({
    ...row,
    count: medicines.length,
    medicines: reads ? medicines : null,
  }));
}
