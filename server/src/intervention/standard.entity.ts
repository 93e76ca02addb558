import type { AgeBand } from '@xingcheng/shared/codes/age-band';
import type { IqBand } from '@xingcheng/shared/codes/iq-band';
import type { Severity } from '@xingcheng/shared/codes/severity';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../platform/db/base-properties.js';

/** A version of the intervention standard (深残委〔2022〕2号 三(四)2). A draft until the professional team signs it. */
const StandardSchema = defineEntity({
  name: 'Standard',
  properties: {
    ...baseProperties,
    code: p.string().length(40).unique('standard_version'),
    signedOff: p.boolean().default(false),
    effectiveFrom: p.date(),
    effectiveTo: p.date().nullable(),
    source: p.string().length(300),
  },
});
export class Standard extends StandardSchema.class {}
StandardSchema.setClass(Standard);

/** One of the 90 cells: age by IQ band by severity. */
const StandardCellSchema = defineEntity({
  name: 'StandardCell',
  uniques: [{ name: 'standard_cell_once', properties: ['standard', 'age', 'iq', 'severity'] }],
  properties: {
    id: p.uuid().primary(),
    standard: () => p.manyToOne(Standard),
    age: p.string().length(20).$type<AgeBand>(),
    iq: p.string().length(20).$type<IqBand>(),
    severity: p.string().length(20).$type<Severity>(),
    /** Professional direct hours a week. */
    directHoursFrom: p.double(),
    directHoursTo: p.double(),
    /** All structured hours a week, coached family and classroom included; null where nothing is fixed. */
    totalHoursFrom: p.double().nullable(),
    components: p.string().length(500),
    setting: p.string().length(300),
    reviewMonths: p.integer(),
    escalate: p.string().length(60),
    source: p.string().length(200),
    evidence: p.string().length(20),
  },
});
export class StandardCell extends StandardCellSchema.class {}
StandardCellSchema.setClass(StandardCell);
