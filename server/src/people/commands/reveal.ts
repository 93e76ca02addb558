import { found, type Ctx } from '../../access/index.js';
import { record } from '../../platform/audit/audit.js';
import { Guardian } from '../guardian.entity.js';
import { openNationalId, openPhone } from '../identity.js';
import type { RevealInput } from '../people.inputs.js';
import type { Revealed } from '../people.types.js';
import { Person } from '../person.entity.js';
import { requireReach } from '../scope.js';

const because = (input: RevealInput) => [input.reason, input.note?.trim()].filter(Boolean).join(': ');

/** Shows a national ID in full. The act is in the audit trail before the number leaves. */
export async function revealNationalId(ctx: Ctx, input: RevealInput): Promise<Revealed> {
  await requireReach(ctx, 'person.reveal', input.id);
  const person = found(await ctx.em.findOne(Person, { id: input.id }));
  const cell = found(person.nationalIdCell);
  await record(ctx, [
    {
      deed: 'REVEAL',
      subjectType: 'Person',
      subjectId: person.id,
      personId: person.id,
      purpose: because(input),
      changes: { field: 'nationalId' },
    },
  ]);
  return { id: person.id, value: openNationalId(ctx.keys, person.id, cell), at: ctx.now };
}

/** Shows a guardian's mobile number in full, on the same terms. */
export async function revealGuardianPhone(ctx: Ctx, input: RevealInput): Promise<Revealed> {
  const guardian = found(await ctx.em.findOne(Guardian, { id: input.id }));
  await requireReach(ctx, 'person.reveal', guardian.person.id);
  const cell = found(guardian.phoneCell);
  await record(ctx, [
    {
      deed: 'REVEAL',
      subjectType: 'Guardian',
      subjectId: guardian.id,
      personId: guardian.person.id,
      purpose: because(input),
      changes: { field: 'phone' },
    },
  ]);
  return { id: guardian.id, value: openPhone(ctx.keys, guardian.id, cell), at: ctx.now };
}
