import type { Ctx } from '../../access/index.js';

/** The id under which a person is known now: that of the survivor where the record was merged, otherwise the same. */
export async function livingId(ctx: Ctx, personId: string): Promise<string> {
  const [row] = (await ctx.em.execute(
    "select survivor_id as id from person_merge where merged_id = ? and state = 'MERGED'",
    [personId],
  )) as { id: string }[];
  return row?.id ?? personId;
}
