import { Arg, Ctx as GqlCtx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { GridRowInput, MarkGridRowInput, SaveGridRowInput } from './grid.inputs.js';
import { classGrid, savedGridRow } from './grid.queries.js';
import { ClassGridType, SavedGridRowResult } from './grid.types.js';
import { holdGridRow } from './hold-grid-row.js';
import { markGridRow } from './mark-grid-row.js';
import { saveGridRow } from './save-grid-row.js';

@Resolver()
export class GridResolver {
  @May('screening.read')
  @Query(() => ClassGridType, {
    nullable: true,
    description: 'One class on one instrument, with answers so far; null when absent or out of reach.',
  })
  classGrid(
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('schoolId', () => ID) schoolId: string,
    @Arg('grade', () => String) grade: string,
    @Arg('className', () => String) className: string,
    @Arg('instrument', () => String, { nullable: true }) instrument: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<ClassGridType | null> {
    return classGrid(ctx, { campaignId, schoolId, grade, className, instrument });
  }

  @May('screening.record')
  @Mutation(() => SavedGridRowResult, {
    description:
      'Saves typed cells of a row. Cells of colleagues are merged; a cell filled in differently comes back in `conflicts`. Refuses CONSENT_MISSING, CONSENT_REFUSED and CHILD_ABSENT.',
  })
  async saveGridRow(
    @Arg('input', () => SaveGridRowInput) input: SaveGridRowInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return savedGridRow(ctx, input, await saveGridRow(ctx, input));
  }

  @May('screening.record')
  @Mutation(() => SavedGridRowResult, {
    description:
      "Writes down a guardian's refusal or a child's absence, or takes it back. Refuses REFUSAL_STANDS for a refusal of an earlier day.",
  })
  async markGridRow(
    @Arg('input', () => MarkGridRowInput) input: MarkGridRowInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await markGridRow(ctx, input);
    return savedGridRow(ctx, input);
  }

  @May('screening.record')
  @Mutation(() => SavedGridRowResult, {
    description: 'Tells colleagues for 60 seconds who is typing into a row. It keeps nobody out.',
  })
  async holdGridRow(@Arg('input', () => GridRowInput) input: GridRowInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    await holdGridRow(ctx, input);
    return savedGridRow(ctx, input);
  }
}
