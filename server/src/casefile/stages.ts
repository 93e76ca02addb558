import type { LifecycleStage } from '@xingcheng/shared/codes/lifecycle-stage';
import type { Ctx } from '../access/index.js';
import { CaseFile } from './case-file.entity.js';
import { StageEntry } from './stage-entry.entity.js';
import { tell } from './timeline.js';
import { sealWord } from '../platform/crypto/word.js';
import { LEFT_BECAUSE } from './places.js';

/** Enters a stage of life; entering an open stage again changes nothing. Without a case file there is nothing to enter. */
export async function enterStage(ctx: Ctx, personId: string, stage: LifecycleStage): Promise<void> {
  const caseFile = await ctx.em.findOne(CaseFile, { person: personId });
  if (!caseFile || (await ctx.em.count(StageEntry, { caseFile, stage, leftOn: null })) > 0) return;
  const entry = ctx.em.create(StageEntry, { caseFile, stage, enteredOn: ctx.today });
  await ctx.em.flush();
  tell(ctx, {
    personId,
    chapter: null,
    kind: 'STAGE_ENTERED',
    facts: { stage },
    recordType: 'StageEntry',
    recordId: entry.id,
  });
}

const IS_CODE = /^[A-Z][A-Z_]*$/;

/** Leaves a stage with a reason, a code or words; the entry stays. */
export async function leaveStage(ctx: Ctx, personId: string, stage: LifecycleStage, because: string): Promise<void> {
  const caseFile = await ctx.em.findOne(CaseFile, { person: personId });
  const entry = caseFile && (await ctx.em.findOne(StageEntry, { caseFile, stage, leftOn: null }));
  if (!entry) return;
  entry.leftOn = ctx.today;
  entry.leftBecauseCell = sealWord(ctx.keys, LEFT_BECAUSE, entry.id, because);
  tell(ctx, {
    personId,
    chapter: null,
    kind: 'STAGE_LEFT',
    // Words are sealed with the stage; the timeline holds codes.
    facts: { stage, because: IS_CODE.test(because) ? because : null },
    recordType: 'StageEntry',
    recordId: entry.id,
  });
}
