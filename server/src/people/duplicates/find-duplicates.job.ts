import type { Ctx } from '../../access/index.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { spell } from '../names.js';
import { lookForDuplicates } from './look-for.js';

export const FIND_DUPLICATES = 'people.find-duplicates';
const AT_ONCE = 500;
/** Chunks in one transaction; what is left is another job, so that nothing waits long for a lock. */
const CHUNKS = 40;

/**
 * Looks for duplicates of everybody whose identity has changed. Safe to run twice: who is due is taken off the list in
 * the same transaction in which the pairs are written, and writing them again changes nothing.
 */
export const findDuplicates: Job<Ctx> = {
  name: FIND_DUPLICATES,
  schedule: '40 1 * * *',
  handle: async (ctx) => {
    await hearNames(ctx);
    for (let chunk = 0; chunk < CHUNKS; chunk += 1) {
      const due = (await ctx.em.execute(
        'delete from identity_due where id in (select id from identity_due order by id limit ? for update skip locked) returning id',
        [AT_ONCE],
      )) as { id: string }[];
      if (due.length === 0) return;
      await lookForDuplicates(
        ctx,
        due.map((one) => one.id),
      );
    }
    await ctx.jobs.send(ctx.em, FIND_DUPLICATES, {});
  },
};

/** Persons who were written before names were heard; the trigger then puts them on the list. */
async function hearNames(ctx: Ctx): Promise<void> {
  for (;;) {
    const unheard = (await ctx.em.execute("select id, name from person where sound = '' limit 2000")) as {
      id: string;
      name: string;
    }[];
    if (unheard.length === 0) return;
    await ctx.em.execute(
      'update person p set sound = r.sound from jsonb_to_recordset(?::jsonb) as r(id uuid, sound text) where p.id = r.id',
      [JSON.stringify(unheard.map(({ id, name }) => ({ id, sound: spell(name).sound })))],
    );
  }
}
