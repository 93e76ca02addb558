import type { ChangeSet, EventSubscriber, FlushEventArgs, TransactionEventArgs } from '@mikro-orm/core';
import type { Db } from '../db/db.js';
import { contextOf, describeChange, forgetRecorded, record, writeRecorded, type Deed } from './audit.js';

const DEEDS = {
  create: 'CREATE',
  update: 'UPDATE',
  delete: 'DELETE',
  update_early: 'UPDATE',
  delete_early: 'DELETE',
} as const;

/** Bookkeeping that is not a deed of anybody; an import's own deeds are recorded in words. */
const QUIET = new Set(['Session', 'AuditEvent', 'Upload', 'ImportRun', 'ImportRow', 'ImportMapping']);

/** Records one audit row for each entity that a flush changes, and writes what was recorded before the transaction commits. */
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

  async beforeTransactionCommit({ em }: TransactionEventArgs): Promise<void> {
    await writeRecorded(em as Db);
  }

  async afterTransactionRollback({ em }: TransactionEventArgs): Promise<void> {
    forgetRecorded(em as Db);
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
    changes: describeChange(
      change.meta.tableName,
      payload,
      change.originalEntity as Record<string, unknown> | undefined,
    ),
  };
}
