import type { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import type { Informant } from '@xingcheng/shared/codes/informant';
import type { ScreeningOutcome } from '@xingcheng/shared/codes/screening-outcome';
import type { ScreeningStage } from '@xingcheng/shared/codes/screening-stage';
import type { ScreeningStatus } from '@xingcheng/shared/codes/screening-status';
import type { Clause, NextStep } from '@xingcheng/shared/pathway/clause';
import type { HistoryFinding } from '@xingcheng/shared/pathway/secondary';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';
import { Campaign } from './campaign.entity.js';

/** One screening of one person, with everything its outcome was derived from. It is never a diagnosis. */
const ScreeningSchema = defineEntity({
  name: 'Screening',
  indexes: [
    { properties: ['person', 'screenedOn'] },
    { properties: ['campaign', 'person'] },
    { properties: ['organisation', 'screenedOn'] },
    // The order of the list, whoever reads it.
    { properties: ['screenedOn', 'id'] },
  ],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person),
    campaign: () => p.manyToOne(Campaign).nullable(),
    stage: p.string().length(20).$type<ScreeningStage>(),
    programme: p.string().length(20).$type<CampaignProgramme>(),
    /** `code@version`: the definition it was answered on. */
    instrument: p.string().length(40),
    informant: p.string().length(20).$type<Informant>(),
    /** Age point of the national pathway in months; null for other instruments. */
    node: p.integer().nullable(),
    /** Completed months on the day of screening. */
    ageMonths: p.integer(),
    answers: p.json<Record<string, string>>().default('{}'),
    /** End scores; for a secondary screen the developmental quotients. */
    scores: p.json<Record<string, number>>().default('{}'),
    /** Answers of a follow-up interview over the failed items; null while none was held. */
    followUpAnswers: p.json<Record<string, 'PASS' | 'FAIL'>>().nullable(),
    /** History and observation at a secondary screen; null while not taken. */
    history: p.json<HistoryFinding[]>().nullable(),
    /** A total read off a paper form, where the answers were not entered. */
    paperTotal: p.integer().nullable(),
    total: p.integer().nullable(),
    band: p.string().length(40).nullable(),
    outcome: p.string().length(20).$type<ScreeningOutcome>(),
    clauses: p.json<Clause[]>(),
    /** What is not answered; nothing of it is guessed. */
    missing: p.json<string[]>(),
    nextStep: p.string().length(30).$type<NextStep>(),
    dueOn: p.date().nullable(),
    /** Names the key that scored it; a later key never rewrites it. */
    scoringVersion: p.string().length(40),
    status: p.string().length(20).$type<ScreeningStatus>(),
    screenedOn: p.date(),
    organisation: () => p.manyToOne(Organisation),
    accountId: p.uuid().nullable(),
    importId: p.uuid().nullable().index(),
  },
});
export class Screening extends ScreeningSchema.class {}
ScreeningSchema.setClass(Screening);
