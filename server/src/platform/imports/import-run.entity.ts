import type { ImportMode } from '@xingcheng/shared/codes/import-mode';
import type { ImportPurpose } from '@xingcheng/shared/codes/import-purpose';
import type { ImportStatus } from '@xingcheng/shared/codes/import-status';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../db/base-properties.js';
import type { Mapping, Problem } from './columns.js';

/** One file on its way into the rooms. It belongs to the organisation that sent it; who answers for a district sees its files. */
const ImportRunSchema = defineEntity({
  name: 'ImportRun',
  indexes: [{ properties: ['organisationId', 'createdAt'] }],
  properties: {
    ...baseProperties,
    purpose: p.string().length(30).$type<ImportPurpose>(),
    status: p.string().length(20).$type<ImportStatus>(),
    accountId: p.uuid(),
    organisationId: p.uuid(),
    role: p.string().length(40),
    /** Null once the file is gone. */
    uploadId: p.uuid().nullable(),
    fileName: p.string().length(200),
    fileSize: p.integer(),
    /** Heads and the first rows, sealed: they may be anybody's data. */
    layoutCell: p.blob().hidden(),
    mapping: p.json<Mapping>(),
    options: p.json<Record<string, string>>(),
    fileProblems: p.json<readonly Problem[]>(),
    mode: p.string().length(20).nullable().$type<ImportMode>(),
    total: p.integer().default(0),
    ready: p.integer().default(0),
    refused: p.integer().default(0),
    inserted: p.integer().default(0),
    updated: p.integer().default(0),
    /** Known elsewhere, and here now. */
    moved: p.integer().default(0),
    duplicate: p.integer().default(0),
    /** Records the last list had and this file has not. */
    absent: p.integer().default(0),
    /** Somebody asked for them to be closed with the writing. */
    closeAbsent: p.boolean().default(false),
    closed: p.integer().default(0),
    appliedAt: p.datetime(3).nullable(),
    undoneAt: p.datetime(3).nullable(),
    failure: p.json<Problem>().nullable(),
    /** How often the background work broke down; after the third time the run is given back. */
    breakdowns: p.integer().default(0),
  },
});
export class ImportRun extends ImportRunSchema.class {}
ImportRunSchema.setClass(ImportRun);
