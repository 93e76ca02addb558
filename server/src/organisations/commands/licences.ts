import { LockMode } from '@mikro-orm/core';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { LicenceStatus } from '@xingcheng/shared/codes/licence-status';
import { found, within, type Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { Licence } from '../licence.entity.js';
import type { MoveLicenceInput, RecordLicenceInput, RenewLicenceInput } from '../licence.inputs.js';
import { licenceMachine } from '../licence.machine.js';
import { noticeLapses } from '../notice-lapses.js';
import { Organisation } from '../organisation.entity.js';

/** Writes down a licence as it was issued. */
export async function recordLicence(ctx: Ctx, input: RecordLicenceInput): Promise<Licence> {
  const organisation = found(await ctx.em.findOne(Organisation, { id: input.organisationId }), 'organisationId');
  requireKeeps(ctx, organisation, 'organisationId');
  return await grant(ctx, { ...input, organisation });
}

/** A further term of the same licence. The one before stays as it was. */
export async function renewLicence(ctx: Ctx, input: RenewLicenceInput): Promise<Licence> {
  const before = await locked(ctx, input.id);
  requireVersion(before, input.version, { validUntil: input.validUntil });
  decide(licenceMachine, 'renew', before.status, {});
  // What has no last day cannot be prolonged.
  if (!before.validUntil) throw new Refused('LICENCE_OVERLAPS', 'validFrom');
  const { organisation, kind } = before;
  return await grant(ctx, {
    organisation,
    kind,
    number: input.number?.trim() || before.number,
    issuedBy: input.issuedBy?.trim() || before.issuedBy,
    validFrom: input.validFrom ?? addDays(before.validUntil, 1),
    validUntil: input.validUntil ?? null,
  });
}

/** What the authority has decided since: suspended, reinstated, revoked, no longer needed. */
export async function moveLicence(ctx: Ctx, input: MoveLicenceInput): Promise<Licence> {
  const licence = await locked(ctx, input.id);
  requireVersion(licence, input.version, { status: input.move });
  const since = input.on ?? ctx.today;
  if (since > ctx.today) throw new Refused('DATE_IN_FUTURE', 'on');
  if (since < licence.validFrom) throw new Refused('DATE_ORDER', 'on');
  licence.status = decide(licenceMachine, input.move, licence.status, {}, input.reason);
  licence.statusSince = since;
  licence.statusReason = input.reason.trim();
  await ctx.em.flush();
  await noticeLapses(ctx, licence.organisation.id);
  return licence;
}

type Granted = Pick<Licence, 'organisation' | 'kind' | 'number' | 'issuedBy' | 'validFrom'> & {
  validUntil?: string | null;
};

async function grant(ctx: Ctx, { organisation, ...facts }: Granted): Promise<Licence> {
  if (facts.validUntil && facts.validUntil < facts.validFrom) throw new Refused('DATE_ORDER', 'validUntil');
  const licence = ctx.em.create(Licence, {
    organisation,
    kind: facts.kind,
    number: facts.number.trim(),
    issuedBy: facts.issuedBy.trim(),
    validFrom: facts.validFrom,
    validUntil: facts.validUntil ?? null,
    status: LicenceStatus.GRANTED,
    statusSince: facts.validFrom,
  });
  await ctx.em.flush();
  await noticeLapses(ctx, organisation.id);
  return licence;
}

async function locked(ctx: Ctx, id: string): Promise<Licence> {
  const licence = found(
    await ctx.em.findOne(Licence, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['organisation'] }),
  );
  requireKeeps(ctx, licence.organisation, 'id');
  return licence;
}

/** A district keeps the licences of its own organisations; the city all of them. Anybody may read them, so the answer is open. */
function requireKeeps(ctx: Ctx, { id, areaCode }: Organisation, field: string): void {
  if (ctx.who.system) return;
  if (!within(ctx.actor, 'licence.record', { organisationId: id, areaCode })) throw new Refused('NOT_ALLOWED', field);
}
