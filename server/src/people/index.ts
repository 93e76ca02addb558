import { GuardianStatus } from '@xingcheng/shared/codes/guardian-status';
import { glassTellsAccess, type Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { sql } from 'kysely';
import { reaches } from './scope.js';
import { LOG_BEYOND, LOG_ORDER, selectLooks } from './access-log/access-log.queries.js';
import { AccessLogResolver } from './access-log/access-log.resolver.js';
import { accessLogDocument } from './access-log/log-document.js';
import { BreakGlassGrant } from './break-glass/break-glass-grant.entity.js';
import { GLASS_ORDER, selectGrants } from './break-glass/break-glass.queries.js';
import { BreakGlassResolver } from './break-glass/break-glass.resolver.js';
import { Consent } from './consent/consent.entity.js';
import { lapseReplaced } from './consent/lapse-replaced.js';
import { RENEWAL_ORDER, selectRenewals } from './consent/renewals.queries.js';
import { RenewalsResolver } from './consent/renewals.resolver.js';
import { DuplicatesResolver } from './duplicates/duplicates.resolver.js';
import { PAIR_ORDER, selectPairs } from './duplicates/duplicates.queries.js';
import { findDuplicates } from './duplicates/find-duplicates.job.js';
import { IdentityDue, identityDueDdl } from './duplicates/identity-due.entity.js';
import { PossibleDuplicate } from './duplicates/possible-duplicate.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { Guardian } from './guardian.entity.js';
import { guardianMachine } from './guardian.machine.js';
import { rosterImport } from './imports/roster.import.js';
import { LEAVER_ORDER, LEAVERS_BEYOND, selectLeavers } from './imports/roster.queries.js';
import { RosterResolver } from './imports/roster.resolver.js';
import { Involvement } from './involvement.entity.js';
import { MERGE_ORDER, selectMerges } from './merge/merge.queries.js';
import { MergeResolver } from './merge/merge.resolver.js';
import { mergeDdl, MergeLink, PersonMerge } from './merge/person-merge.entity.js';
import { PERSON_ORDER, selectPersons } from './people.queries.js';
import { PeopleResolver } from './people.resolver.js';
import { Person } from './person.entity.js';
import { WhyResolver } from './why/why.resolver.js';

export { WORDS as peopleWords } from './places.js';
export { consentInForce, heldConsent, requireConsent } from './consent/standing.js';
export { standsTowards, stateOn as consentStateOn } from './consent/state.js';
export { addGuardian } from './commands/add-guardian.js';
export { createPerson } from './commands/create-person.js';
export { resealStaged } from './imports/reseal-staged.js';
export { recordConsent } from './consent/record-consent.js';
export { withdrawConsent } from './consent/withdraw-consent.js';
export { openNationalId, sealNationalId, sealPhone } from './identity.js';
export { INDEXED, type Indexed } from './indexed.js';
export { endInvolvement, involve } from './involve.js';
export { settleIn } from './commands/settle-in.js';
export { spell } from './names.js';
export { endGuardian } from './commands/end-guardian.js';
export {
  CarerLost,
  ConsentRecorded,
  GlassBroken,
  GuardianAdded,
  GuardianEnded,
  PersonsEntered,
  PersonsMerged,
} from './people.events.js';
import { isUuid } from '../platform/uuid.js';
export { livingId } from './merge/living.js';
export { offerSights } from './why/sights.js';
export { offerMergeRules } from './merge/rules.js';
export { matchesSearch, personById } from './people.queries.js';
export { writeEnrolments, writeGuardians, writeInvolvements, writePersons } from './write-persons.js';
export { canReach, reaches, requireReach } from './scope.js';
export { Consent, Enrolment, Guardian, Involvement, Person };

constraintRefuses('person_national_id', () => new Refused('NATIONAL_ID_TAKEN', 'nationalId'));
constraintRefuses('person_national_id_even', () => new Refused('NATIONAL_ID_TAKEN', 'nationalId'));

export const peopleRoom: Room<Ctx> = {
  name: 'people',
  sights: [
    {
      recordType: 'Person',
      action: 'person.read',
      besides: [],
      select: (ctx, id) => selectPersons(ctx, { id }),
      person: 'id',
    },
    {
      recordType: 'Guardian',
      action: 'guardian.read',
      besides: [],
      select: (ctx, id) =>
        sql`select g.id, p.id as "personId" from guardian g join person p on p.id = g.person_id where g.id = ${id} and ${reaches(ctx, 'guardian.read', 'p.id', 'p.area_code')}`,
      person: 'personId',
    },
  ],
  entities: [
    Person,
    Guardian,
    Consent,
    Enrolment,
    Involvement,
    PossibleDuplicate,
    IdentityDue,
    PersonMerge,
    MergeLink,
    BreakGlassGrant,
  ],
  resolvers: [
    PeopleResolver,
    DuplicatesResolver,
    MergeResolver,
    RosterResolver,
    BreakGlassResolver,
    WhyResolver,
    AccessLogResolver,
    RenewalsResolver,
  ],
  jobs: [findDuplicates, lapseReplaced],
  imports: [rosterImport],
  documents: [accessLogDocument],
  machines: [
    {
      name: 'guardian',
      machine: guardianMachine,
      statuses: Object.values(GuardianStatus),
      initial: ['IN_FORCE', 'CARER'],
      terminal: ['ENDED'],
    },
  ],
  exports: [
    {
      name: 'persons',
      list: 'persons',
      rule: 'person.read',
      orderBy: PERSON_ORDER,
      select: selectPersons,
      columns: [
        { property: 'name', zh: '姓名', en: 'Name' },
        { property: 'sex', zh: '性别', en: 'Sex' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'nationalIdMasked', zh: '身份证号', en: 'National ID' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'schoolName', zh: '学校', en: 'School' },
        { property: 'className', zh: '班级', en: 'Class' },
      ],
    },
    {
      name: 'consent-renewals',
      list: 'consentRenewals',
      rule: 'consent.read',
      orderBy: RENEWAL_ORDER,
      select: selectRenewals,
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'purpose', zh: '事项', en: 'Purpose' },
        { property: 'recipientName', zh: '接收单位', en: 'Recipient' },
        { property: 'answeredOn', zh: '同意日期', en: 'Given on' },
        { property: 'textVersion', zh: '原告知书', en: 'Notice then' },
        { property: 'newVersion', zh: '现告知书', en: 'Notice now' },
        { property: 'lapsesOn', zh: '失效日期', en: 'Lapses on' },
        { property: 'lapsed', zh: '已失效', en: 'Lapsed' },
      ],
    },
    {
      name: 'roster-leavers',
      list: 'rosterLeavers',
      rule: 'roster.import',
      orderBy: LEAVER_ORDER,
      beyond: LEAVERS_BEYOND,
      select: selectLeavers,
      columns: [
        { property: 'schoolName', zh: '学校', en: 'School' },
        { property: 'schoolYear', zh: '学年', en: 'School year' },
        { property: 'grade', zh: '年级', en: 'Grade' },
        { property: 'className', zh: '班级', en: 'Class' },
        { property: 'name', zh: '姓名', en: 'Name' },
        { property: 'endedOn', zh: '学籍结束', en: 'Ended on' },
      ],
    },
    {
      name: 'duplicates',
      list: 'duplicatePairs',
      rule: 'duplicate.read',
      orderBy: PAIR_ORDER,
      select: selectPairs,
      columns: [
        { property: 'score', zh: '相似度', en: 'Score' },
        { property: 'band', zh: '把握', en: 'Band' },
        { property: 'state', zh: '状态', en: 'State' },
        { property: 'leftName', zh: '姓名（一）', en: 'Name (1)' },
        { property: 'leftBirthDate', zh: '出生日期（一）', en: 'Born (1)' },
        { property: 'leftNationalIdMasked', zh: '身份证号（一）', en: 'National ID (1)' },
        { property: 'leftAreaName', zh: '区（一）', en: 'Area (1)' },
        { property: 'rightName', zh: '姓名（二）', en: 'Name (2)' },
        { property: 'rightBirthDate', zh: '出生日期（二）', en: 'Born (2)' },
        { property: 'rightNationalIdMasked', zh: '身份证号（二）', en: 'National ID (2)' },
        { property: 'rightAreaName', zh: '区（二）', en: 'Area (2)' },
        { property: 'agreements', zh: '相符之处', en: 'Agreements' },
        { property: 'foundOn', zh: '发现日期', en: 'Found on' },
        { property: 'decidedBecause', zh: '判定理由', en: 'Decided because' },
        { property: 'decidedByName', zh: '判定人', en: 'Decided by' },
      ],
    },
    {
      name: 'merges',
      list: 'personMerges',
      rule: 'merge.read',
      orderBy: MERGE_ORDER,
      select: selectMerges,
      columns: [
        { property: 'survivorName', zh: '保留档案', en: 'Record kept' },
        { property: 'survivorBirthDate', zh: '出生日期', en: 'Born' },
        { property: 'mergedName', zh: '并入档案', en: 'Record merged' },
        { property: 'mergedBirthDate', zh: '并入档案出生日期', en: 'Born (merged)' },
        { property: 'mergedNationalIdMasked', zh: '并入档案身份证号', en: 'National ID (merged)' },
        { property: 'state', zh: '状态', en: 'State' },
        { property: 'links', zh: '涉及记录', en: 'Records touched' },
        { property: 'mergedOn', zh: '合并日期', en: 'Merged on' },
        { property: 'mergedByName', zh: '合并人', en: 'Merged by' },
        { property: 'reason', zh: '理由', en: 'Reason' },
        { property: 'undoneOn', zh: '撤销日期', en: 'Undone on' },
        { property: 'undoReason', zh: '撤销理由', en: 'Why undone' },
      ],
    },
    {
      name: 'subject-access',
      list: 'subjectAccess',
      rule: 'subjectlog.read',
      orderBy: LOG_ORDER,
      beyond: LOG_BEYOND,
      about: ({ personId }) => (isUuid(personId) ? personId : null),
      select: selectLooks,
      columns: [
        { property: 'at', zh: '时间', en: 'When' },
        { property: 'accountName', zh: '查阅人', en: 'Who' },
        { property: 'role', zh: '岗位', en: 'Role' },
        { property: 'organisationName', zh: '单位', en: 'Organisation' },
        { property: 'deed', zh: '做了什么', en: 'What' },
        { property: 'subjectType', zh: '内容', en: 'Record' },
        { property: 'list', zh: '名单', en: 'List' },
        { property: 'because', zh: '为什么可以查阅', en: 'Why within reach' },
        { property: 'purpose', zh: '理由', en: 'Reason given' },
      ],
    },
    {
      name: 'glass-grants',
      list: 'glassGrants',
      rule: 'glass.review',
      orderBy: GLASS_ORDER,
      select: selectGrants,
      columns: [
        { property: 'grantedAt', zh: '开始时间', en: 'Opened' },
        { property: 'accountName', zh: '使用人', en: 'Used by' },
        { property: 'role', zh: '岗位', en: 'Role' },
        { property: 'organisationName', zh: '机构', en: 'Organisation' },
        { property: 'reason', zh: '理由', en: 'Reason' },
        { property: 'reasonNote', zh: '说明', en: 'In words' },
        { property: 'expiresAt', zh: '到期', en: 'Expires' },
        { property: 'endedAt', zh: '提前结束', en: 'Ended early' },
        { property: 'events', zh: '查阅次数', en: 'Events' },
        { property: 'state', zh: '状态', en: 'State' },
        { property: 'reviewDueOn', zh: '复核期限', en: 'Review due' },
        { property: 'reviewedByName', zh: '复核人', en: 'Reviewed by' },
        { property: 'verdict', zh: '结论', en: 'Verdict' },
        { property: 'verdictNote', zh: '复核说明', en: 'Why' },
      ],
    },
  ],
  mergeRules: [
    {
      constraint: 'guardian_same',
      outcome: 'KEEP_ONE',
      same: {
        table: 'guardian',
        when: '(a.same_index = b.same_index or a.same_index_even = b.same_index_even) and a.kind = b.kind and (a.phone_index = b.phone_index or a.phone_index_even = b.phone_index_even or (a.phone_cell is null and b.phone_cell is null))',
      },
    },
    {
      constraint: 'involvement_same',
      outcome: 'KEEP_ONE',
      same: {
        table: 'involvement',
        when: 'a.organisation_id = b.organisation_id and a.reason = b.reason and a.account_id is not distinct from b.account_id and a.ended_on is null and b.ended_on is null',
      },
      keepOther: 'b.started_on < a.started_on',
    },
    {
      constraint: 'enrolment_one_at_a_time',
      outcome: 'END_EARLIER',
      period: ['started_on', 'ended_on'],
      keepOneWhen: 'a.school_id = b.school_id',
    },
  ],
  ddl: [
    ...identityDueDdl,
    ...mergeDdl,
    glassTellsAccess,
    `alter table enrolment add constraint enrolment_one_at_a_time exclude using gist (person_id with =, daterange(started_on, ended_on) with &&)`,
    // A name by its beginning, within a district and in the list's order; code-point order whatever the database's collation.
    `create index person_in_area_by_name on person (area_code, name collate "C", id)`,
    `create index person_by_name on person (name collate "C", id)`,
    `create index person_by_pinyin on person (pinyin collate "C")`,
    `create index person_by_initials on person (initials collate "C")`,
    // Whose guardians said no or took a yes back: few beside those who agreed.
    `create index consent_no on consent (person_id, answered_on) where purpose = 'SCREENING' and (outcome = 'REFUSED' or withdrawn_on is not null)`,
  ],
};
