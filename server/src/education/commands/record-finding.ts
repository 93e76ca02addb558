import { found, type Ctx } from '../../access/index.js';
import { owe, settleTasks, tell } from '../../casefile/index.js';
import { Organisation } from '../../organisations/index.js';
import { Person, requireReach } from '../../people/index.js';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { FINDINGS } from '../places.js';
import { Candidate, CommitteeFinding } from '../education.entity.js';
import type { RecordFindingInput } from '../education.inputs.js';

/** Days from the opinion to the placement; ours, the text says "及时". */
const DECISION_DAYS = 30;

/** Writes down what the committee found. The timeline says that it met, never what it found. */
export async function recordFinding(ctx: Ctx, input: RecordFindingInput): Promise<CommitteeFinding> {
  await requireReach(ctx, 'opinion.record', input.personId, 'personId');
  const person = found(await ctx.em.findOne(Person, { id: input.personId }), 'personId');
  const candidate = await ctx.em.findOne(Candidate, { person, settledOn: null }, { orderBy: { schoolYear: 'desc' } });
  const id = newId();
  const finding = ctx.em.create(CommitteeFinding, {
    id,
    person,
    candidate,
    bureau: ctx.em.getReference(Organisation, ctx.actor.organisationId),
    opinion: input.opinion,
    suggested: input.suggested ?? null,
    supports: input.supports ?? [],
    findingsCell: sealWord(ctx.keys, FINDINGS, id, input.findings),
    decidedOn: ctx.today,
    recordedBy: ctx.actor.accountId,
  });
  await ctx.em.flush();
  tell(ctx, {
    personId: person.id,
    chapter: 'EDUCATION',
    kind: 'COMMITTEE_OPINION',
    recordType: 'CommitteeFinding',
    recordId: finding.id,
  });
  if (input.opinion === 'MORE_INFORMATION') return finding;
  if (candidate) {
    candidate.settledOn = ctx.today;
    await settleTasks(ctx, candidate.id, ['EDUCATION_EVALUATION']);
  }
  await owe(ctx, {
    personId: person.id,
    chapter: 'EDUCATION',
    kind: 'PLACEMENT_DECISION',
    organisationId: ctx.actor.organisationId,
    dueOn: addDays(ctx.today, DECISION_DAYS),
    recordType: 'CommitteeFinding',
    recordId: finding.id,
  });
  return finding;
}
