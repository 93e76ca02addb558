import type { AdaptiveLevel } from '@xingcheng/shared/codes/adaptive-level';
import type { CoOccurringCondition } from '@xingcheng/shared/codes/co-occurring-condition';
import type { CognitiveMeasure } from '@xingcheng/shared/codes/cognitive-measure';
import type { DifferentialCondition } from '@xingcheng/shared/codes/differential-condition';
import type { DiagnosisOutcome } from '@xingcheng/shared/codes/diagnosis-outcome';
import type { FunctionalLanguage } from '@xingcheng/shared/codes/functional-language';
import type { Icd10Code } from '@xingcheng/shared/codes/icd10';
import type { Icd11Code } from '@xingcheng/shared/codes/icd11';
import type { LicenceScope } from '@xingcheng/shared/codes/licence-scope';
import type { Severity } from '@xingcheng/shared/codes/severity';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';

/** A doctor's conclusion. It is corrected by a new one that supersedes it; nothing is overwritten. */
const DiagnosisSchema = defineEntity({
  name: 'Diagnosis',
  indexes: [{ properties: ['person', 'diagnosedOn'] }, { properties: ['organisation', 'diagnosedOn'] }],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person),
    organisation: () => p.manyToOne(Organisation),
    /** The doctor who signed in and recorded it. */
    doctorId: p.uuid(),
    licenceScope: p.string().length(20).$type<LicenceScope>(),
    licenceNumber: p.string().length(30),
    diagnosedOn: p.date(),
    outcome: p.string().length(20).$type<DiagnosisOutcome>(),
    icd11: p.string().length(10).$type<Icd11Code>().nullable(),
    icd10: p.string().length(10).$type<Icd10Code>().nullable(),
    severitySocial: p.string().length(10).$type<Severity>().nullable(),
    severityRepetitive: p.string().length(10).$type<Severity>().nullable(),
    cognitiveMeasure: p.string().length(15).$type<CognitiveMeasure>().nullable(),
    /** DQ or IQ in points; null when untestable or not measured. */
    cognitiveValue: p.integer().nullable(),
    cognitiveTest: p.string().length(60).nullable(),
    adaptiveLevel: p.string().length(15).$type<AdaptiveLevel>().nullable(),
    functionalLanguage: p.string().length(15).$type<FunctionalLanguage>().nullable(),
    /** What was weighed against autism and ruled out. */
    differential: p.json<DifferentialCondition[]>().default('[]'),
    coOccurring: p.json<CoOccurringCondition[]>().default('[]'),
    /** Publishers' end scores by instrument `code@version`, as printed on their forms. */
    endScores: p.json<Record<string, Record<string, number>>>().default('{}'),
    /** In words, sealed. */
    findingsCell: p.blob().nullable().hidden(),
    revisitDueOn: p.date().nullable(),
    followUpDueOn: p.date().nullable(),
    supersedesId: p.uuid().nullable().unique('diagnosis_superseded_once'),
    supersededOn: p.date().nullable(),
    amendNoteCell: p.blob().nullable().hidden(),
  },
});
export class Diagnosis extends DiagnosisSchema.class {}
DiagnosisSchema.setClass(Diagnosis);
