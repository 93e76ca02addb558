import type { Action } from '@xingcheng/shared/access/actions';
import { scopeOf, type Actor } from '../access/index.js';
import type { ReferralMove } from './referral.machine.js';

type Side = 'SENDER' | 'RECEIVER' | 'EITHER';

/** Whose move it is and which right it takes. */
export const MOVES: Record<ReferralMove, { side: Side; action: Action }> = {
  send: { side: 'SENDER', action: 'referral.send' },
  receive: { side: 'RECEIVER', action: 'referral.receive' },
  accept: { side: 'RECEIVER', action: 'referral.accept' },
  return: { side: 'RECEIVER', action: 'referral.return' },
  decline: { side: 'RECEIVER', action: 'referral.decline' },
  reroute: { side: 'RECEIVER', action: 'referral.reroute' },
  book: { side: 'RECEIVER', action: 'referral.accept' },
  attend: { side: 'RECEIVER', action: 'referral.attend' },
  writeResult: { side: 'RECEIVER', action: 'referral.result' },
  close: { side: 'SENDER', action: 'referral.close' },
  withdraw: { side: 'SENDER', action: 'referral.send' },
  lose: { side: 'EITHER', action: 'referral.lose' },
  resume: { side: 'EITHER', action: 'referral.lose' },
};

export interface Sides {
  fromOrganisationId: string;
  toOrganisationId: string;
}

/** May this actor make this move? The role's right, and its organisation on the right side. */
export function mayMove(actor: Actor, move: ReferralMove, sides: Sides): boolean {
  const { side, action } = MOVES[move];
  if (scopeOf(actor, action) === null) return false;
  const sends = sides.fromOrganisationId === actor.organisationId;
  const receives = sides.toOrganisationId === actor.organisationId;
  return side === 'SENDER' ? sends : side === 'RECEIVER' ? receives : sends || receives;
}
