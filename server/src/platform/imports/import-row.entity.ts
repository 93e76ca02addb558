import type { ImportForesight } from '@xingcheng/shared/codes/import-foresight';
import type { ImportRowState } from '@xingcheng/shared/codes/import-row-state';
import { defineEntity, p } from '@mikro-orm/core';
import type { Problem } from './columns.js';

/**
 * A row of a file between reading and writing; what was written leaves it for ImportEffect. Filled by COPY on a
 * connection of its own, hence without a foreign key to the run, which somebody else holds locked meanwhile.
 */
const ImportRowSchema = defineEntity({
  name: 'ImportRow',
  indexes: [{ properties: ['runId', 'state', 'fileRow'] }],
  properties: {
    runId: p.uuid().primary(),
    /** As the person sees it in the spreadsheet. */
    fileRow: p.integer().primary(),
    state: p.string().length(20).$type<ImportRowState>(),
    /** What writing it will do, as the check saw it. */
    foreseen: p.string().length(20).nullable().$type<ImportForesight>(),
    /** The known record it speaks of. */
    subjectId: p.uuid().nullable(),
    /** The organisation whose list the row belongs to. */
    placeId: p.uuid().nullable(),
    /** What a refused row calls its subject: nobody is missing from a file because of a slip in another cell. */
    hint: p.string().length(100).nullable(),
    /** Keyed hash of whom the row speaks of: two rows of one file with the same mark repeat each other. */
    mark: p.blob().nullable().hidden(),
    markColumn: p.integer().nullable(),
    /** The cells as sent and what they were read as, sealed. */
    contentCell: p.blob().hidden(),
    problems: p.json<readonly Problem[]>(),
  },
});
export class ImportRow extends ImportRowSchema.class {}
ImportRowSchema.setClass(ImportRow);
