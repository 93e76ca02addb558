import { waitingScore } from '@xingcheng/shared/residence/waiting-score';
import type { Application } from './application.entity.js';

/** Today's points of an application, with every factor, written beside the facts they come from. */
export function rescore(application: Application, today: string): void {
  const score = waitingScore({ ...application.facts, appliedOn: application.appliedOn }, today);
  application.points = score.total;
  application.factors = score.factors;
  application.rule = score.rule;
}
