import { Arg, Ctx as GqlCtx, Extensions, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { PlatformCtx } from '../ctx.js';
import { applyImport } from './commands/apply-import.js';
import { checkImport } from './commands/check-import.js';
import { discardImport } from './commands/discard-import.js';
import { mapImport } from './commands/map-import.js';
import { undoImport } from './commands/undo-import.js';
import { ApplyImportInput, ImportVersionInput, MapImportInput } from './imports.inputs.js';
import * as queries from './imports.queries.js';
import { ImportDetail, ImportDetailResult, ImportPage, ImportPurposeType, ImportRowPage } from './imports.types.js';

/** The rule by name: who is behind it is known one room up. */
const May = (rule: string): MethodDecorator => Extensions({ may: rule });

@Resolver()
export class ImportsResolver {
  @May('import.read')
  @Query(() => [ImportPurposeType], { description: 'The kinds of file this reader may import with POST /uploads.' })
  importPurposes(@GqlCtx() ctx: PlatformCtx): ImportPurposeType[] {
    return queries.importPurposes(ctx);
  }

  @May('import.read')
  @Query(() => ImportPage, { description: "Files this reader's organisation has sent, newest first." })
  imports(
    @Arg('purpose', () => String, { nullable: true, description: 'Code list import-purpose.' }) purpose: string | null,
    @Arg('status', () => String, { nullable: true, description: 'Code list import-status.' }) status: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<ImportPage> {
    return queries.importPage(ctx, { purpose, status }, { first, after });
  }

  @May('import.read')
  @Query(() => ImportDetail, {
    nullable: true,
    description: 'One import; null when absent or not of this organisation.',
  })
  importRun(@Arg('id', () => ID) id: string, @GqlCtx() ctx: PlatformCtx): Promise<ImportDetail | null> {
    return queries.importById(ctx, id);
  }

  @May('import.read')
  @Query(() => ImportRowPage, { description: 'Rows of a checked import in the order of the file.' })
  importRows(
    @Arg('runId', () => ID) runId: string,
    @Arg('state', () => String, { nullable: true, description: 'Code list import-row-state.' }) state: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<ImportRowPage> {
    return queries.importRowPage(ctx, { runId, state }, { first, after });
  }

  @May('import.upload')
  @Mutation(() => ImportDetailResult, {
    description: 'Says which column is which; remembered for files with these heads.',
  })
  async mapImport(
    @Arg('input', () => MapImportInput) input: MapImportInput,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<object | null> {
    return queries.importById(ctx, (await mapImport(ctx, input)).id);
  }

  @May('import.upload')
  @Mutation(() => ImportDetailResult, { description: 'The dry run: reads and judges every row and writes nothing.' })
  async checkImport(
    @Arg('input', () => ImportVersionInput) input: ImportVersionInput,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<object | null> {
    return queries.importById(ctx, (await checkImport(ctx, input)).id);
  }

  @May('import.apply')
  @Mutation(() => ImportDetailResult, {
    description: 'Hands the checked rows to the background to be written, all in one transaction; poll `importRun`.',
  })
  async applyImport(
    @Arg('input', () => ApplyImportInput) input: ApplyImportInput,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<object | null> {
    return queries.importById(ctx, (await applyImport(ctx, input)).id);
  }

  @May('import.undo')
  @Mutation(() => ImportDetailResult, {
    description: 'Takes back exactly what was written while nobody has used it; otherwise says which rows are in use.',
  })
  async undoImport(
    @Arg('input', () => ImportVersionInput) input: ImportVersionInput,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<object | null> {
    return queries.importById(ctx, (await undoImport(ctx, input)).id);
  }

  @May('import.upload')
  @Mutation(() => ImportDetailResult, { description: 'Gives the file up; it and everything read from it are deleted.' })
  async discardImport(
    @Arg('input', () => ImportVersionInput) input: ImportVersionInput,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<object | null> {
    return queries.importById(ctx, (await discardImport(ctx, input)).id);
  }
}
