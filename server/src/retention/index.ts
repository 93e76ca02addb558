import type { Ctx } from '../access/index.js';
import type { Room } from '../platform/room.js';
import { DisposalStatus } from '@xingcheng/shared/codes/disposal-status';
import { constraintRefuses } from '../platform/graphql/results.js';
import { Refused } from '../platform/graphql/refusal.js';
import { certificateDocument } from './certificate/certificate-document.js';
import { CERTIFICATE_ORDER, selectCertificates } from './certificate/certificate.queries.js';
import { CertificateResolver } from './certificate/certificate.resolver.js';
import { certificateDdl, DeletionCertificate } from './certificate/deletion-certificate.entity.js';
import { AnonymousRecord } from './disposal/anonymous-record.entity.js';
import { carryOutJob, resumeDisposals } from './disposal/carry-out-disposal.js';
import { Disposal, disposalDdl } from './disposal/disposal.entity.js';
import { disposalMachine } from './disposal/disposal.machine.js';
import { DISPOSAL_ORDER, selectDisposals } from './disposal/disposal.queries.js';
import { DisposalResolver } from './disposal/disposal.resolver.js';
import { RetentionHold } from './retention-hold.entity.js';
import { DUE_ORDER, selectDue } from './retention.queries.js';
import { RetentionResolver } from './retention.resolver.js';

export type { DisposedKind } from './certificate/deletion-certificate.entity.js';
export { AnonymousRecord };
export { offerDisposal, type Gone, type House } from './disposal/house.js';

constraintRefuses('disposal_four_eyes', () => new Refused('DISPOSAL_OWN_PROPOSAL', 'id'));
constraintRefuses('disposal_one_at_a_time', () => new Refused('DISPOSAL_OPEN_ALREADY', 'personIds'));

export { WORDS as retentionWords } from './places.js';
export const retentionRoom: Room<Ctx> = {
  name: 'retention',
  entities: [RetentionHold, Disposal, DeletionCertificate, AnonymousRecord],
  resolvers: [RetentionResolver, DisposalResolver, CertificateResolver],
  jobs: [carryOutJob, resumeDisposals],
  documents: [certificateDocument],
  machines: [
    {
      name: 'disposal',
      machine: disposalMachine,
      statuses: Object.values(DisposalStatus),
      initial: ['PROPOSED'],
      terminal: ['DECLINED', 'WITHDRAWN', 'STOPPED', 'CARRIED_OUT'],
    },
  ],
  ddl: [...disposalDdl, ...certificateDdl],
  exports: [
    {
      name: 'retention-due',
      list: 'retentionDue',
      rule: 'retention.read',
      orderBy: DUE_ORDER,
      select: selectDue,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'category', zh: '保存最久的记录', en: 'Kept longest' },
        { property: 'keptUntil', zh: '保存期满', en: 'Kept until' },
        { property: 'held', zh: '已冻结', en: 'Held' },
        { property: 'disposalStatus', zh: '处置', en: 'Disposal' },
      ],
    },
    {
      name: 'disposals',
      list: 'disposals',
      rule: 'retention.read',
      orderBy: DISPOSAL_ORDER,
      select: selectDisposals,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'personId', zh: '人员编号', en: 'Person id' },
        { property: 'category', zh: '保存最久的记录', en: 'Kept longest' },
        { property: 'way', zh: '处置方式', en: 'Way' },
        { property: 'keptUntil', zh: '保存期满', en: 'Kept until' },
        { property: 'status', zh: '状态', en: 'State' },
        { property: 'proposedByName', zh: '提议人', en: 'Proposed by' },
        { property: 'proposedAt', zh: '提议时间', en: 'Proposed at' },
        { property: 'decidedByName', zh: '复核人', en: 'Decided by' },
        { property: 'decidedAt', zh: '复核时间', en: 'Decided at' },
        { property: 'endedAt', zh: '执行时间', en: 'Ended at' },
        { property: 'stoppedBecause', zh: '中止原因', en: 'Stopped because' },
      ],
    },
    {
      name: 'deletion-certificates',
      list: 'deletionCertificates',
      rule: 'certificate.read',
      orderBy: CERTIFICATE_ORDER,
      select: selectCertificates,
      columns: [
        { property: 'number', zh: '编号', en: 'Number' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'category', zh: '保存最久的记录', en: 'Kept longest' },
        { property: 'way', zh: '处置方式', en: 'Way' },
        { property: 'rows', zh: '记录条数', en: 'Rows' },
        { property: 'proposedByName', zh: '提议人', en: 'Proposed by' },
        { property: 'approvedByName', zh: '复核人', en: 'Approved by' },
        { property: 'carriedOutAt', zh: '执行时间', en: 'Carried out at' },
        { property: 'digest', zh: '内容摘要', en: 'Digest' },
        { property: 'signature', zh: '签名', en: 'Signature' },
      ],
    },
  ],
};
