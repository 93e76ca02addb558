import type { Action } from '@xingcheng/shared/access/actions';
import { describe, expect, test, vi } from 'vitest';
import { actorWith } from '../../test/actors.js';
import { referralMachine, type ReferralMove } from './referral.machine.js';
import { mayMove, MOVES } from './referral.policy.js';

// The door opens onto the whole room; the policy asks it for one function.
vi.mock('../access/index.js', async () => await import('../access/actor.js'));

const SENDING = { fromOrganisationId: 'organisation-1', toOrganisationId: 'organisation-2' };
const RECEIVING = { fromOrganisationId: 'organisation-2', toOrganisationId: 'organisation-1' };
const FOREIGN = { fromOrganisationId: 'organisation-2', toOrganisationId: 'organisation-3' };

/** Whose move it is, and the right it takes. */
const TABLE: readonly (readonly [ReferralMove, Action, 'the sender' | 'the receiver' | 'either side'])[] = [
  ['send', 'referral.send', 'the sender'],
  ['receive', 'referral.receive', 'the receiver'],
  ['accept', 'referral.accept', 'the receiver'],
  ['return', 'referral.return', 'the receiver'],
  ['decline', 'referral.decline', 'the receiver'],
  ['reroute', 'referral.reroute', 'the receiver'],
  ['book', 'referral.accept', 'the receiver'],
  ['attend', 'referral.attend', 'the receiver'],
  ['writeResult', 'referral.result', 'the receiver'],
  ['close', 'referral.close', 'the sender'],
  ['withdraw', 'referral.send', 'the sender'],
  ['lose', 'referral.lose', 'either side'],
  ['resume', 'referral.lose', 'either side'],
];

describe('the two sides of a referral (国卫办妇幼发〔2022〕12号)', () => {
  test.each(TABLE)('%s takes %s and is the move of %s', (move, action, whose) => {
    expect(MOVES[move].action).toBe(action);
    const clinician = actorWith({ role: 'CLINICIAN' });
    expect(mayMove(clinician, move, SENDING)).toBe(whose !== 'the receiver');
    expect(mayMove(clinician, move, RECEIVING)).toBe(whose !== 'the sender');
    expect(mayMove(clinician, move, FOREIGN)).toBe(false);
  });

  test.each(TABLE)('%s is not for somebody without the right %s, on whichever side', (move, action) => {
    const teacher = actorWith({ role: 'TEACHER' });
    const program = actorWith({ role: 'CLINICIAN', scopes: ['person.read'] });
    for (const actor of [teacher, program])
      for (const sides of [SENDING, RECEIVING]) expect(mayMove(actor, move, sides)).toBe(false);
    expect(mayMove({ ...program, scopes: [action] }, move, TABLE_SIDE[MOVES[move].side])).toBe(true);
  });

  test('every move of a referral has its side', () => {
    expect(Object.keys(MOVES).toSorted()).toEqual(Object.keys(referralMachine).toSorted());
    expect(TABLE.map(([move]) => move).toSorted()).toEqual(Object.keys(referralMachine).toSorted());
  });
});

const TABLE_SIDE = { SENDER: SENDING, RECEIVER: RECEIVING, EITHER: SENDING } as const;
