import type { CaseOpenedBecause } from '@xingcheng/shared/codes/case-opened-because';
import type { CaseStatus } from '@xingcheng/shared/codes/case-status';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';

/** The one file that stays with a person for life. It has an owner at all times; the database insists. */
const CaseFileSchema = defineEntity({
  name: 'CaseFile',
  indexes: [{ properties: ['ownerOrganisation', 'status', 'openedOn'] }],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).unique('case_file_one_per_person'),
    number: p.string().length(30).unique('case_file_number'),
    status: p.string().length(20).$type<CaseStatus>(),
    openedOn: p.date(),
    openedBecause: p.string().length(30).$type<CaseOpenedBecause>(),
    closedOn: p.date().nullable(),
    ownerOrganisation: () => p.manyToOne(Organisation),
    /** The colleague who answers for the file; null until the owning organisation has named one. */
    ownerAccountId: p.uuid().nullable().index(),
  },
});
export class CaseFile extends CaseFileSchema.class {}
CaseFileSchema.setClass(CaseFile);
