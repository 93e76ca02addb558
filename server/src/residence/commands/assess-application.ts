import { LockMode } from '@mikro-orm/core';
import { PANEL_MIN } from '@xingcheng/shared/residence/waiting-factors';
import { found, type Ctx } from '../../access/index.js';
import { settleTasks } from '../../casefile/index.js';
import { requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { Application } from '../application.entity.js';
import type { AssessApplicationInput } from '../residence.inputs.js';
import { rescore } from '../scoring.js';
import { sealWord } from '../../platform/crypto/word.js';
import { PANEL_NOTE } from '../places.js';

/** Writes down what the panel decided: people decide, the score only explains (PIPL 24). */
export async function assessApplication(ctx: Ctx, input: AssessApplicationInput): Promise<Application> {
  const application = found(
    await ctx.em.findOne(Application, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
  );
  await requireReach(ctx, 'application.assess', application.person.id);
  requireVersion(application, input.version, { status: input.accept ? 'WAITING' : 'DECLINED' });
  if (application.status !== 'SUBMITTED')
    throw new Refused('MOVE_NOT_ALLOWED', 'id', { move: 'assess', status: application.status });
  const panel = input.panel.map((name) => name.trim()).filter(Boolean);
  if (panel.length < PANEL_MIN) throw new Refused('PANEL_TOO_SMALL', 'panel', { min: PANEL_MIN });
  if (!input.accept && !input.note?.trim()) throw new Refused('REASON_REQUIRED', 'note');
  application.panel = panel;
  application.panelNoteCell = sealWord(ctx.keys, PANEL_NOTE, application.id, input.note);
  application.assessedOn = ctx.today;
  application.status = input.accept ? 'WAITING' : 'DECLINED';
  rescore(application, ctx.today);
  await settleTasks(ctx, application.id, ['RESIDENCE_PANEL']);
  return application;
}
