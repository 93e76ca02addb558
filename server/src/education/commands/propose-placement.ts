import { COMPULSORY_ORDER, passedOver, placementStep } from '@xingcheng/shared/education/placement-order';
import { SCHOOL_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import { found, type Ctx } from '../../access/index.js';
import { settlePersonTasks } from '../../casefile/index.js';
import { Organisation } from '../../organisations/index.js';
import { Person, requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { CommitteeFinding, Placement } from '../education.entity.js';
import type { ProposePlacementInput } from '../education.inputs.js';
import { schoolYearOf } from '../school-year.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { PASSED_OVER } from '../places.js';

/** Proposes where a child learns. Each option that comes earlier by law needs a reason (残疾人教育条例 3, 17). */
export async function proposePlacement(ctx: Ctx, input: ProposePlacementInput): Promise<Placement> {
  await requireReach(ctx, 'placement.propose', input.personId, 'personId');
  const person = found(await ctx.em.findOne(Person, { id: input.personId }), 'personId');
  const school = found(
    await ctx.em.findOne(Organisation, {
      id: input.schoolId,
      kind: { $in: [...SCHOOL_KINDS, 'REHAB_INSTITUTION'] },
      closedOn: null,
    }),
    'schoolId',
  );
  const finding = await ctx.em.findOne(
    CommitteeFinding,
    { person, opinion: { $ne: 'MORE_INFORMATION' } },
    { orderBy: { decidedOn: 'desc', id: 'desc' } },
  );
  if (!finding) throw new Refused('OPINION_REQUIRED', 'personId');
  const step = placementStep(input.option);
  if (step.needsCannotAttend && finding.opinion !== 'CANNOT_ATTEND')
    throw new Refused('CANNOT_ATTEND_FINDING_REQUIRED', 'option');
  const reasons = new Map((input.passedOverReasons ?? []).map((one) => [one.option, one.reason.trim()]));
  const unexplained = passedOver(input.option).find((option) => !reasons.get(option));
  if (unexplained) throw new Refused('PLACEMENT_ORDER_REASON', 'passedOverReasons', { option: unexplained });
  const compulsory = COMPULSORY_ORDER.some((one) => one.option === input.option);
  if (compulsory && school.kind === 'KINDERGARTEN') throw new Refused('SCHOOL_STAGE_MISMATCH', 'schoolId');
  const id = newId();
  const placement = ctx.em.create(Placement, {
    id,
    person,
    school,
    bureau: ctx.em.getReference(Organisation, ctx.actor.organisationId),
    option: input.option,
    legalBasis: step.article,
    passedOverReasonsCell: input.passedOverReasons?.length
      ? sealWord(ctx.keys, PASSED_OVER, id, JSON.stringify(input.passedOverReasons))
      : null,
    status: 'PROPOSED',
    schoolYear: schoolYearOf(ctx.today),
    proposedOn: ctx.today,
  });
  // The one-live-placement index answers here, whoever else proposes in the same moment.
  await ctx.em.flush();
  await settlePersonTasks(ctx, person.id, ['PLACEMENT_DECISION']);
  return placement;
}
