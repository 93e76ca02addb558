import type { DisposalStatus } from '@xingcheng/shared/codes/disposal-status';
import type { Machine } from '../../platform/machine/machine.js';

export interface DisposalFacts {
  /** The reader is whoever proposed it. */
  own: boolean;
  held: boolean;
  due: boolean;
}

type Name = 'approve' | 'decline' | 'withdraw' | 'stop' | 'carryOut';

const byAnother = ({ own }: DisposalFacts) => (own ? 'DISPOSAL_OWN_PROPOSAL' : null);

/** From a proposal to the certificate. A no ends it; what is approved may still be stopped by a hold. */
export const disposalMachine: Machine<Name, DisposalStatus, DisposalFacts> = {
  approve: {
    from: ['PROPOSED'],
    to: 'APPROVED',
    guard: (facts) =>
      byAnother(facts) ?? (facts.held ? 'DISPOSAL_HELD' : null) ?? (facts.due ? null : 'DISPOSAL_NOT_DUE'),
  },
  decline: { from: ['PROPOSED'], to: 'DECLINED', guard: byAnother, needsReason: true },
  withdraw: { from: ['PROPOSED'], to: 'WITHDRAWN', guard: ({ own }) => (own ? null : 'DISPOSAL_NOT_OWN_PROPOSAL') },
  stop: { from: ['APPROVED'], to: 'STOPPED' },
  carryOut: { from: ['APPROVED'], to: 'CARRIED_OUT' },
};
