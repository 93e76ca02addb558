import { PlacementStatus as S } from '@xingcheng/shared/codes/placement-status';
import type { Machine } from '../platform/machine/machine.js';

/** The guardian agrees or appeals before anything starts (残疾人教育条例 18, 21). */
export const placementMachine = {
  offer: { from: [S.PROPOSED, S.APPEALED], to: S.OFFERED },
  accept: { from: [S.OFFERED], to: S.ACCEPTED },
  appeal: { from: [S.OFFERED], to: S.APPEALED, needsReason: true },
  start: { from: [S.ACCEPTED], to: S.ACTIVE },
  end: { from: [S.PROPOSED, S.OFFERED, S.APPEALED, S.ACCEPTED, S.ACTIVE], to: S.ENDED, needsReason: true },
} as const satisfies Machine<string, S, object>;

export type PlacementMove = keyof typeof placementMachine;
