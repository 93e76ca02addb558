import { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { LIVE } from './commands/live.js';
import { expireReferrals } from './jobs/expire-referrals.js';
import { slip } from './documents/slip.js';
import { Referral } from './referral.entity.js';
import { referralMachine } from './referral.machine.js';
import { REFERRAL_ORDER, selectReferrals } from './referral.queries.js';
import { ReferralResolver } from './referral.resolver.js';

export { moveReferral } from './commands/move-referral.js';
export { recallReferral } from './commands/recall-referral.js';
export { resolveReferral } from './commands/resolve-referral.js';
export { draftReferral, openReferral, sendReferral } from './commands/write-referral.js';
export { expireReferrals } from './jobs/expire-referrals.js';
export { ReferralAnswered, ReferralLost, ReferralResultWritten, ReferralSent } from './referral.events.js';
export { Referral };

constraintRefuses('referral_one_live_per_service', () => new Refused('REFERRAL_OPEN_ALREADY', 'service'));

export const referralRoom: Room<Ctx> = {
  name: 'referral',
  entities: [Referral],
  resolvers: [ReferralResolver],
  jobs: [expireReferrals],
  machines: [
    {
      name: 'referral',
      machine: referralMachine,
      statuses: Object.values(ReferralStatus),
      initial: ['DRAFT'],
      terminal: ['CLOSED', 'REROUTED'],
    },
  ],
  documents: [slip],
  exports: [
    {
      name: 'referrals',
      rule: 'referral.read',
      orderBy: REFERRAL_ORDER,
      select: selectReferrals,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'service', zh: '转介事项', en: 'Service' },
        { property: 'reason', zh: '原因', en: 'Reason' },
        { property: 'fromName', zh: '转出单位', en: 'From' },
        { property: 'toName', zh: '接收单位', en: 'To' },
        { property: 'status', zh: '状态', en: 'Status' },
        { property: 'sentOn', zh: '转出日期', en: 'Sent on' },
        { property: 'dueOn', zh: '到期', en: 'Due' },
        { property: 'result', zh: '结果', en: 'Result' },
      ],
    },
  ],
  mergeRules: [{ constraint: 'referral_one_live_per_service', outcome: 'REFUSED', code: 'MERGE_TWO_REFERRALS' }],
  ddl: [
    `create unique index referral_one_live_per_service on referral (person_id, service) where status in (${LIVE.map((status) => `'${status}'`).join(', ')})`,
  ],
};
