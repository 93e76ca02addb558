import { MedicationDecision } from '@xingcheng/shared/codes/medication-decision';
import type { Ctx } from '../../access/index.js';
import { settleTasks, tell } from '../../casefile/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { MedicationReconciliation, type Medicine } from '../care.entity.js';
import type { MedicineInput, ReconcileMedicationInput } from '../residence.inputs.js';
import { nextRevision, stayInCare } from './stay-in-care.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { MEDICINES } from '../places.js';

/** Writes down what a resident takes from now on, medicine by medicine, and settles what was owed at admission. */
export async function reconcileMedication(
  ctx: Ctx,
  input: ReconcileMedicationInput,
): Promise<MedicationReconciliation> {
  const stay = await stayInCare(ctx, 'medication.reconcile', input.stayId);
  if (input.medicines.length === 0 && !input.noneTaken) throw new Refused('MEDICINES_REQUIRED', 'medicines');
  const medicines = input.medicines.map(medicineOf);
  const [newest = null] = await ctx.em.find(
    MedicationReconciliation,
    { stay },
    { orderBy: { revision: 'desc' }, limit: 1 },
  );
  const revision = nextRevision(newest, input.revision, ctx.now);
  const id = newId();
  const reconciliation = ctx.em.create(MedicationReconciliation, {
    id,
    stay,
    person: stay.person,
    revision,
    medicinesCell: sealWord(ctx.keys, MEDICINES, id, JSON.stringify(medicines)),
    reconciledOn: ctx.today,
    reconciledBy: ctx.actor.accountId,
  });
  await ctx.em.flush();
  await settleTasks(ctx, stay.id, ['MEDICATION_RECONCILIATION']);
  // The timeline is read more widely than the medicines: it tells how many, never which.
  tell(ctx, {
    personId: stay.person.id,
    chapter: 'RESIDENCE',
    kind: 'MEDICATION_RECONCILED',
    facts: { medicines: medicines.length },
    recordType: 'MedicationReconciliation',
    recordId: reconciliation.id,
  });
  return reconciliation;
}

function medicineOf(given: MedicineInput, at: number): Medicine {
  const reason = given.reason?.trim() || null;
  if (given.decision !== MedicationDecision.CONTINUE && !reason)
    throw new Refused('REASON_REQUIRED', `medicines.${at}.reason`);
  const { route, source, decision } = given;
  const [medicine, dose, frequency] = [given.medicine.trim(), given.dose.trim(), given.frequency.trim()];
  return { medicine, dose, route, frequency, source, decision, reason };
}
