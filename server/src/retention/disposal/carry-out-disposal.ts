import { LockMode } from '@mikro-orm/core';
import type { Ctx } from '../../access/index.js';
import { Person } from '../../people/index.js';
import { record } from '../../platform/audit/audit.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { issueCertificate } from '../certificate/issue-certificate.js';
import { dueOf } from '../retention.queries.js';
import { Disposal } from './disposal.entity.js';
import { house } from './house.js';

export const CARRY_OUT = 'retention.carry-out';

/**
 * Carries out one disposal that was approved. Safe to run twice and to be killed: whatever it does is one transaction, it begins with
 * the lock of the disposal, and a disposal that is no longer APPROVED has been dealt with.
 */
export const carryOutJob: Job<Ctx> = {
  name: CARRY_OUT,
  handle: async (ctx, data) => {
    const disposal = await ctx.em.findOne(
      Disposal,
      { id: String(data['disposalId']) },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (disposal?.status !== 'APPROVED') return;
    const stopped = await whatStops(ctx, disposal.personId);
    if (stopped) return await end(ctx, disposal, 'STOPPED', stopped);
    const gone = await house().dispose(ctx, disposal.personId, disposal.way);
    const certificate = await issueCertificate(ctx, disposal, gone);
    // Words may name whom they are about.
    Object.assign(disposal, { proposalNoteCell: null, decisionNoteCell: null });
    await end(ctx, disposal, 'CARRIED_OUT', null);
    await record(ctx, [
      {
        deed: 'DISPOSE',
        subjectType: 'DeletionCertificate',
        subjectId: certificate.id,
        personId: disposal.personId,
        changes: {
          number: certificate.number,
          way: disposal.way,
          rows: gone.kinds.reduce((n, one) => n + one.rows, 0),
        },
      },
    ]);
  },
};

async function end(ctx: Ctx, disposal: Disposal, status: 'STOPPED' | 'CARRIED_OUT', because: string | null) {
  Object.assign(disposal, { status, endedAt: ctx.now, stoppedBecause: because });
  await ctx.em.flush();
}

/**
 * Locks the person and whatever could make somebody work with them again, then looks once more. A hold that is being placed either
 * waits here and then finds nobody, or was first and is found.
 */
async function whatStops(ctx: Ctx, personId: string): Promise<'DISPOSAL_HELD' | 'DISPOSAL_NOT_DUE' | null> {
  const person = await ctx.em.findOne(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!person) return 'DISPOSAL_NOT_DUE';
  for (const table of ['case_file', 'involvement', 'retention_hold'])
    await ctx.em.execute(`select 1 from ${table} where person_id = ? for update`, [personId]);
  const due = await dueOf(ctx, personId);
  if (!due) return 'DISPOSAL_NOT_DUE';
  return due.held ? 'DISPOSAL_HELD' : null;
}

/** Sends again what was approved and nobody has carried out: a queue that was lost with its machine is no reason to keep records. */
export const resumeDisposals: Job<Ctx> = {
  name: 'retention.resume',
  schedule: '*/15 * * * *',
  // Safe to run twice: the job itself begins with the status.
  handle: async (ctx) => {
    const waiting = (await ctx.em.execute(
      "select id from disposal where status = 'APPROVED' and decided_at < ?::timestamptz - interval '10 minutes' order by decided_at limit 200",
      [ctx.now],
    )) as { id: string }[];
    for (const { id } of waiting) await ctx.jobs.send(ctx.em, CARRY_OUT, { disposalId: id });
  },
};
