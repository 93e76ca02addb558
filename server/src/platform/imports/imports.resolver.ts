import { Arg, Ctx as GqlCtx, Extensions, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { PlatformCtx } from '../ctx.js';
import { applyImport, resumeImport } from './commands/apply-import.js';
import { cancelImport } from './commands/cancel-import.js';
import { checkImport } from './commands/check-import.js';
import { discardImport } from './commands/discard-import.js';
import { mapImport } from './commands/map-import.js';
import { undoImport } from './commands/undo-import.js';
import { ApplyImportInput, ImportCancelInput, ImportVersionInput, MapImportInput } from './imports.inputs.js';
import { importRowPage } from './import-rows.queries.js';
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
  @Query(() => ImportPage, { description: 'Files of the organisations within reach, newest first.' })
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
    description: 'One import; null when absent or out of reach.',
  })
  importRun(@Arg('id', () => ID) id: string, @GqlCtx() ctx: PlatformCtx): Promise<ImportDetail | null> {
    return queries.importById(ctx, id);
  }

  @May('import.read')
  @Query(() => ImportRowPage, { description: 'Rows of a checked import in the order of the file.' })
  importRows(
    @Arg('runId', () => ID) runId: string,
    @Arg('state', () => String, { nullable: true, description: 'Code list import-row-state.' }) state: string | null,
    @Arg('foreseen', () => String, { nullable: true, description: 'Code list import-foresight.' })
    foreseen: string | null,
    @Arg('outcome', () => String, { nullable: true, description: 'Code list import-outcome.' }) outcome: string | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<ImportRowPage> {
    return importRowPage(ctx, { runId, state, foreseen, outcome }, { first, after });
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
  @Mutation(() => ImportDetailResult, {
    description:
      'The dry run: reads and judges every row and writes nothing. A small file is answered CHECKED; a large one CHECKING, to be polled with `importRun`.',
  })
  async checkImport(
    @Arg('input', () => ImportVersionInput) input: ImportVersionInput,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<object | null> {
    return queries.importById(ctx, (await checkImport(ctx, input)).id);
  }

  @May('import.apply')
  @Mutation(() => ImportDetailResult, {
    description: 'Hands the checked rows to the background to be written; poll `importRun`.',
  })
  async applyImport(
    @Arg('input', () => ApplyImportInput) input: ApplyImportInput,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<object | null> {
    return queries.importById(ctx, (await applyImport(ctx, input)).id);
  }

  @May('import.apply')
  @Mutation(() => ImportDetailResult, { description: 'Goes on where an import in portions was stopped.' })
  async resumeImport(
    @Arg('input', () => ImportVersionInput) input: ImportVersionInput,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<object | null> {
    return queries.importById(ctx, (await resumeImport(ctx, input)).id);
  }

  @May('import.apply')
  @Mutation(() => ImportDetailResult, {
    description:
      'Asks the background to stop after the chunk in hand. One transaction leaves nothing; portions leave exactly the finished ones.',
  })
  async cancelImport(
    @Arg('input', () => ImportCancelInput) input: ImportCancelInput,
    @GqlCtx() ctx: PlatformCtx,
  ): Promise<object | null> {
    return queries.importById(ctx, (await cancelImport(ctx, input)).id);
  }

  @May('import.undo')
  @Mutation(() => ImportDetailResult, {
    description:
      'Takes back exactly what was written while nobody has used it; otherwise says which rows are in use. A large import is answered UNDOING, to be polled.',
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
