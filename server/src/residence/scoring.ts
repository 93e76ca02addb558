import { waitingScore } from '@xingcheng/shared/residence/waiting-score';
import type { Application } from './application.entity.js';

/** Today's points of an application, with every factor, written beside the facts they come from. Without facts there are none. */
export function rescore(application: Application, today: string): void {
  if (!application.facts) return;
  const score = waitingScore({ ...application.facts, appliedOn: application.appliedOn }, today);
  application.points = score.total;
  application.factors = score.factors;
  application.rule = score.rule;
}
