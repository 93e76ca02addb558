import type { CommitteeOpinion as Opinion } from '@xingcheng/shared/codes/committee-opinion';
import type { PlacementOption } from '@xingcheng/shared/codes/placement-option';
import type { PlacementStatus } from '@xingcheng/shared/codes/placement-status';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';

/** A child the district must evaluate for a school year (残疾人教育条例 15; 教基〔2020〕4号: registration by 30 April, opinion by 31 May). */
const CandidateSchema = defineEntity({
  name: 'Candidate',
  uniques: [{ name: 'candidate_once_a_year', properties: ['person', 'schoolYear'] }],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person),
    bureau: () => p.manyToOne(Organisation),
    schoolYear: p.integer(),
    because: p.string().length(40),
    listedOn: p.date(),
    opinionDueOn: p.date(),
    settledOn: p.date().nullable(),
  },
});
export class Candidate extends CandidateSchema.class {}
CandidateSchema.setClass(Candidate);

/** What the expert committee found. Private, and for education and rehabilitation only (残疾人教育条例 20). */
const CommitteeFindingSchema = defineEntity({
  name: 'CommitteeFinding',
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).index(),
    candidate: () => p.manyToOne(Candidate).nullable(),
    bureau: () => p.manyToOne(Organisation),
    opinion: p.string().length(40).$type<Opinion>(),
    suggested: p.string().length(40).$type<PlacementOption>().nullable(),
    supports: p.json<string[]>().default('[]'),
    /** In words, sealed. */
    findingsCell: p.blob().nullable().hidden(),
    decidedOn: p.date(),
    recordedBy: p.uuid(),
  },
});
export class CommitteeFinding extends CommitteeFindingSchema.class {}
CommitteeFindingSchema.setClass(CommitteeFinding);

/** Where a child learns, in the legal order. The database allows exactly one live placement per child. */
const PlacementSchema = defineEntity({
  name: 'Placement',
  indexes: [{ properties: ['school', 'status'] }],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).index(),
    school: () => p.manyToOne(Organisation),
    bureau: () => p.manyToOne(Organisation),
    option: p.string().length(40).$type<PlacementOption>(),
    /** Article the option rests on, kept as it was on the day (policy-gaps C3). */
    legalBasis: p.string().length(120),
    /** One reason for each option that comes earlier in the legal order: JSON, sealed; null where none was passed over. */
    passedOverReasonsCell: p.blob().nullable().hidden(),
    status: p.string().length(20).$type<PlacementStatus>(),
    schoolYear: p.integer(),
    proposedOn: p.date(),
    startsOn: p.date().nullable(),
    endedOn: p.date().nullable(),
    guardianAnswerCell: p.blob().nullable().hidden(),
  },
});
export class Placement extends PlacementSchema.class {}
PlacementSchema.setClass(Placement);
