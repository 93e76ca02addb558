import type { ImportRowState } from '@xingcheng/shared/codes/import-row-state';
import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../db/base-properties.js';
import type { Problem } from './columns.js';
import { ImportRun } from './import-run.entity.js';

/** A row of a file between reading and writing. */
const ImportRowSchema = defineEntity({
  name: 'ImportRow',
  uniques: [{ name: 'import_row_once', properties: ['run', 'fileRow'] }],
  indexes: [{ properties: ['run', 'state', 'fileRow'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    run: () => p.manyToOne(ImportRun),
    /** As the person sees it in the spreadsheet. */
    fileRow: p.integer(),
    state: p.string().length(20).$type<ImportRowState>(),
    /** The cells as sent and what they were read as; null once written. */
    contentCell: p.blob().nullable().hidden(),
    problems: p.json<readonly Problem[]>(),
    /** What the row made, by ids, so that it can be undone exactly. */
    record: p.json<object>().nullable(),
  },
});
export class ImportRow extends ImportRowSchema.class {}
ImportRowSchema.setClass(ImportRow);
