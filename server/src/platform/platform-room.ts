import { AuditEvent } from './audit/audit-event.entity.js';
import type { PlatformCtx } from './ctx.js';
import { IdempotentAnswer } from './graphql/idempotency.entity.js';
import type { Room } from './room.js';

export const platformRoom: Room<PlatformCtx> = {
  name: 'platform',
  entities: [AuditEvent, IdempotentAnswer],
  jobs: [
    {
      name: 'forget-idempotent-answers',
      schedule: '30 3 * * *',
      // Safe to run twice: deletes by age.
      handle: async (ctx) => {
        await ctx.em.execute("delete from idempotent_answer where at < ?::timestamptz - interval '7 days'", [ctx.now]);
      },
    },
  ],
  ddl: [
    'create extension if not exists btree_gist',
    'create extension if not exists pg_trgm',
    `create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '42501'; end $$`,
    'create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change()',
    'create trigger audit_event_never_emptied before truncate on audit_event for each statement execute function refuse_change()',
  ],
};
