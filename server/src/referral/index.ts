import { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { CircularRow } from './circular/circular-row.entity.js';
import { circularSheet } from './circular/circular-sheet.js';
import { Circular } from './circular/circular.entity.js';
import {
  CIRCULAR_ORDER,
  CIRCULAR_ROW_ORDER,
  NAMELESS,
  selectCircularRows,
  selectCirculars,
} from './circular/circular.queries.js';
import { CircularResolver } from './circular/circular.resolver.js';
import { weeklyCircular } from './circular/weekly-circular.job.js';
import { LIVE } from './commands/live.js';
import { expireReferrals } from './jobs/expire-referrals.js';
import { slip } from './documents/slip.js';
import { ReferralLink } from './link/referral-link.entity.js';
import { ReferralLinkResolver } from './link/link.resolver.js';
import { ReferralStep, stepDdl } from './referral-step.entity.js';
import { Referral } from './referral.entity.js';
import { referralMachine } from './referral.machine.js';
import { REFERRAL_ORDER, selectReferrals } from './referral.queries.js';
import { ReferralResolver } from './referral.resolver.js';

export { WORDS as referralWords } from './places.js';
export { drawUpCirculars } from './circular/draw-up-circulars.js';
export { issueReferralLink } from './link/issue-link.js';
export { sharingChanged } from './sharing-changed.js';
export { moveReferral } from './commands/move-referral.js';
export { recallReferral, recallUnshared } from './commands/recall-referral.js';
export { resolveReferral } from './commands/resolve-referral.js';
export { draftReferral, openReferral, sendReferral } from './commands/write-referral.js';
export { expireReferrals } from './jobs/expire-referrals.js';
export { ReferralAnswered, ReferralLost, ReferralResultWritten, ReferralSent } from './referral.events.js';
export { Referral };

constraintRefuses('referral_one_live_per_service', () => new Refused('REFERRAL_OPEN_ALREADY', 'service'));

export const referralRoom: Room<Ctx> = {
  name: 'referral',
  sights: [
    {
      recordType: 'Referral',
      action: 'referral.read',
      besides: ['SIDES'],
      select: (ctx, id) => selectReferrals(ctx, { id }),
      person: 'personId',
    },
  ],
  entities: [Referral, ReferralStep, ReferralLink, Circular, CircularRow],
  resolvers: [ReferralResolver, ReferralLinkResolver, CircularResolver],
  jobs: [expireReferrals, weeklyCircular],
  machines: [
    {
      name: 'referral',
      machine: referralMachine,
      statuses: Object.values(ReferralStatus),
      initial: ['DRAFT'],
      terminal: ['CLOSED', 'REROUTED'],
    },
  ],
  documents: [slip, circularSheet],
  exports: [
    {
      name: 'referrals',
      list: 'referrals',
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
        { property: 'resultNote', zh: '结果说明', en: 'About the result' },
      ],
    },
    {
      name: 'circulars',
      list: 'circulars',
      rule: 'referral.circular',
      orderBy: CIRCULAR_ORDER,
      select: selectCirculars,
      columns: [
        { property: 'weekOf', zh: '周（星期一）', en: 'Week (Monday)' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'booking', zh: '逾期未预约', en: 'Overdue for an appointment' },
        { property: 'attending', zh: '逾期未就诊', en: 'Overdue for attendance' },
        { property: 'total', zh: '合计', en: 'Together' },
        { property: 'drawnUpOn', zh: '制表日期', en: 'Drawn up on' },
      ],
    },
    {
      name: 'circular-rows',
      list: 'circularRows',
      rule: 'referral.circular',
      orderBy: CIRCULAR_ROW_ORDER,
      select: selectCircularRows,
      beyond: NAMELESS,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'service', zh: '转介事项', en: 'Service' },
        { property: 'fromName', zh: '转出单位', en: 'From' },
        { property: 'toName', zh: '接收单位', en: 'To' },
        { property: 'sentOn', zh: '转出日期', en: 'Sent on' },
        { property: 'status', zh: '当时状态', en: 'Status then' },
        { property: 'clock', zh: '时限', en: 'Clock' },
        { property: 'dueOn', zh: '应在此前', en: 'Due' },
        { property: 'overdueDays', zh: '逾期天数', en: 'Days overdue' },
        { property: 'statusNow', zh: '现在状态', en: 'Status now' },
      ],
    },
  ],
  mergeRules: [{ constraint: 'referral_one_live_per_service', outcome: 'REFUSED', code: 'MERGE_TWO_REFERRALS' }],
  ddl: [
    // The way of a referral is told once and never rewritten.
    ...stepDdl,
    `create unique index referral_one_live_per_service on referral (person_id, service) where status in (${LIVE.map((status) => `'${status}'`).join(', ')})`,
  ],
};
