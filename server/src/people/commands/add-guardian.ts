import { addYears } from '@xingcheng/shared/age/iso-date';
import { ENDS_AT_EIGHTEEN } from '@xingcheng/shared/codes/guardian-kind';
import { parsePhone } from '@xingcheng/shared/identity/phone';
import { found, type Ctx } from '../../access/index.js';
import { newId } from '../../platform/db/base-properties.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { lookForDuplicates } from '../duplicates/look-for.js';
import { Guardian } from '../guardian.entity.js';
import { sealGuardian, sealPhone } from '../identity.js';
import { GuardianAdded } from '../people.events.js';
import type { AddGuardianInput } from '../people.inputs.js';
import { Person } from '../person.entity.js';
import { requireReach } from '../scope.js';

/** Enters a guardian. A parent's authority ends by itself on the 18th birthday (民法典 17, 27, 28). */
export async function addGuardian(ctx: Ctx, input: AddGuardianInput): Promise<Guardian> {
  await requireReach(ctx, 'guardian.manage', input.personId, 'personId');
  const person = found(await ctx.em.findOne(Person, { id: input.personId }), 'personId');
  const eighteenth = addYears(person.birthDate, 18);
  const endsByAge = ENDS_AT_EIGHTEEN.includes(input.kind);
  if (endsByAge && eighteenth <= ctx.today) throw new Refused('GUARDIAN_ENDS_AT_EIGHTEEN', 'kind');
  if (!endsByAge && !input.documentNo?.trim()) throw new Refused('GUARDIAN_DOCUMENT_REQUIRED', 'documentNo');
  const phone = input.phone?.trim() ? parsePhone(input.phone) : null;
  if (phone && !phone.ok) throw new Refused(phone.code, 'phone');
  const id = newId();
  const guardian = ctx.em.create(Guardian, {
    id,
    person,
    ...sealGuardian(ctx.keys, id, input.name, input.documentNo?.trim() || null),
    kind: input.kind,
    startedOn: ctx.today,
    endedOn: input.endsOn ?? (endsByAge ? eighteenth : null),
    ...(phone?.ok ? sealPhone(ctx.keys, id, phone.value) : {}),
  });
  await ctx.em.flush();
  await ctx.publish(new GuardianAdded(guardian.id, person.id));
  // A telephone may be the one thing by which two records of a child are found to be one.
  await lookForDuplicates(ctx, [input.personId]);
  return guardian;
}
