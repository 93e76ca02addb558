import { AuditEvent } from './audit/audit-event.entity.js';
import { AuditHead, AuditSeal } from './audit/sealing/audit-seal.entity.js';
import { DataKey, ResealProgress } from './crypto/data-key.entity.js';
import type { PlatformCtx } from './ctx.js';
import { IdempotentAnswer } from './graphql/idempotency.entity.js';
import { ImportStatus } from '@xingcheng/shared/codes/import-status';
import { errorsRoute } from './imports/errors-workbook.js';
import { ImportAbsent } from './imports/import-absent.entity.js';
import { ImportEffect } from './imports/import-effect.entity.js';
import { ImportMapping } from './imports/import-mapping.entity.js';
import { importRowsExport } from './imports/import-rows.queries.js';
import { importMachine } from './imports/import.machine.js';
import { ImportProgress } from './imports/import-progress.entity.js';
import { ImportRow } from './imports/import-row.entity.js';
import { ImportRun } from './imports/import-run.entity.js';
import { ImportsResolver } from './imports/imports.resolver.js';
import { applyJob } from './imports/running/apply-job.js';
import { checkJob } from './imports/running/check-job.js';
import { resumeJob } from './imports/running/resume-job.js';
import { undoJob } from './imports/running/undo-job.js';
import { Upload, UploadPart } from './imports/upload.entity.js';
import { uploadRoute } from './imports/upload-route.js';
import { Attempt } from './limits/attempt.entity.js';
import { RecountFinding } from './recounts/recount-finding.entity.js';
import type { Room } from './room.js';

export const platformRoom: Room<PlatformCtx> = {
  name: 'platform',
  entities: [
    AuditEvent,
    AuditSeal,
    AuditHead,
    IdempotentAnswer,
    Upload,
    UploadPart,
    ImportRun,
    ImportRow,
    ImportEffect,
    ImportAbsent,
    ImportMapping,
    ImportProgress,
    RecountFinding,
    Attempt,
    DataKey,
    ResealProgress,
  ],
  resolvers: [ImportsResolver],
  exports: [importRowsExport],
  routes: [uploadRoute, errorsRoute],
  machines: [
    {
      name: 'import',
      machine: importMachine,
      statuses: Object.values(ImportStatus),
      initial: ['UPLOADED'],
      terminal: ['UNDONE', 'DISCARDED'],
    },
  ],
  jobs: [
    checkJob,
    applyJob,
    undoJob,
    resumeJob,
    {
      name: 'forget-idempotent-answers',
      schedule: '30 3 * * *',
      // Safe to run twice: deletes by age.
      handle: async (ctx) => {
        await ctx.em.execute("delete from attempt where hour_began_at < ?::timestamptz - interval '1 day'", [ctx.now]);
        await ctx.em.execute("delete from idempotent_answer where at < ?::timestamptz - interval '7 days'", [ctx.now]);
      },
    },
  ],
  ddl: [
    'create extension if not exists btree_gist',
    'create extension if not exists pg_trgm',
    `create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '42501'; end $$`,
    'create index audit_event_shown on audit_event using gin (shown)',
    'create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change()',
    'create trigger audit_event_never_emptied before truncate on audit_event for each statement execute function refuse_change()',
    'create trigger audit_seal_append_only before update or delete on audit_seal for each row execute function refuse_change()',
    'create trigger audit_seal_never_emptied before truncate on audit_seal for each statement execute function refuse_change()',
    'create trigger audit_head_append_only before update or delete on audit_head for each row execute function refuse_change()',
    'create trigger audit_head_never_emptied before truncate on audit_head for each statement execute function refuse_change()',
  ],
};
