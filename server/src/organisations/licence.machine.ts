import { LicenceStatus as S } from '@xingcheng/shared/codes/licence-status';
import type { Machine } from '../platform/machine/machine.js';

/** What an authority decides about a term. That its days run out needs no move. */
export const licenceMachine = {
  renew: { from: [S.GRANTED], to: S.GRANTED },
  suspend: { from: [S.GRANTED], to: S.SUSPENDED, needsReason: true },
  reinstate: { from: [S.SUSPENDED], to: S.GRANTED, needsReason: true },
  revoke: { from: [S.GRANTED, S.SUSPENDED], to: S.REVOKED, needsReason: true },
  retire: { from: [S.GRANTED, S.SUSPENDED, S.REVOKED], to: S.RETIRED, needsReason: true },
} as const satisfies Machine<string, S, object>;

export type LicenceMove = keyof typeof licenceMachine;
