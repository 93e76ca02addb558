import { randomUUID } from 'node:crypto';
import type { Ctx } from '../../access/index.js';

const STEPS =
  'area_code, screened_on, positive_on, referred_on, rechecked_on, abnormal_on, cleared_on, diagnosed_on, confirmed_on, told_on';

/**
 * Before a person's records go: repeats, under an id drawn by lot, what figures of the past count of them. Answers with that id; the
 * figures show it once the person is gone and `countFormer` was called.
 */
export async function leaveFigures(ctx: Ctx, personId: string): Promise<string> {
  // Drawn by lot and not by time: an id that carries the hour would lead to the certificate of that hour.
  const subject = randomUUID();
  await ctx.em.execute(
    'insert into former_person (id, area_code, birth_year) select ?::uuid, area_code, extract(year from birth_date)::int from person where id = ?',
    [subject, personId],
  );
  await ctx.em.execute(
    `insert into former_pupil (subject_id, campaign_id, school_id, grade, class_name, consent, ${STEPS})
     select ?::uuid, campaign_id, school_id, grade, class_name, consent, ${STEPS} from campaign_pupil where person_id = ?`,
    [subject, personId],
  );
  await ctx.em.execute(
    `insert into former_course (subject_id, school_year, ${STEPS}) select ?::uuid, school_year, ${STEPS} from screening_course where person_id = ?`,
    [subject, personId],
  );
  return subject;
}

/** After they have gone: the figures count the row of nobody in their place. */
export async function countFormer(ctx: Ctx, subject: string): Promise<void> {
  await ctx.em.execute('select screening_refresh(array[?::uuid])', [subject]);
}
