import type { ChangeSet, EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { contextOf, describeChange, record, type Deed } from './audit.js';

const DEEDS = {
  create: 'CREATE',
  update: 'UPDATE',
  delete: 'DELETE',
  update_early: 'UPDATE',
  delete_early: 'DELETE',
} as const;

/** Bookkeeping that is not a deed of anybody; an import's own deeds are recorded in words. */
const QUIET = new Set(['Session', 'AuditEvent', 'Upload', 'ImportRun', 'ImportRow', 'ImportMapping']);

/** Writes one audit row for each entity that a flush changes, in the same transaction. */
export class AuditSubscriber implements EventSubscriber {
  async afterFlush({ em, uow }: FlushEventArgs): Promise<void> {
    const ctx = contextOf(em);
    if (!ctx) return;
    await record(
      ctx,
      uow
        .getChangeSets()
        .filter((one) => !QUIET.has(one.meta.className))
        .map(deedOf),
    );
  }
}

function deedOf(change: ChangeSet<object>): Deed {
  const entity = change.entity as { id: string; person?: { id: string } };
  const payload = change.payload as Record<string, unknown>;
  return {
    deed: DEEDS[change.type as keyof typeof DEEDS] ?? 'UPDATE',
    subjectType: change.meta.className,
    subjectId: entity.id,
    personId: change.meta.className === 'Person' ? entity.id : (entity.person?.id ?? null),
    changes: describeChange(payload, change.originalEntity as Record<string, unknown> | undefined),
  };
}
