import type { PlatformCtx } from '../../ctx.js';
import { Refused } from '../../graphql/refusal.js';
import { requireVersion } from '../../graphql/version.js';
import { decide } from '../../machine/machine.js';
import type { ImportDefinition } from '../definition.js';
import { ImportMapping } from '../import-mapping.entity.js';
import { importMachine } from '../import.machine.js';
import type { ImportRun } from '../import-run.entity.js';
import type { ImportColumn, Mapping } from '../columns.js';
import type { MapImportInput } from '../imports.inputs.js';
import { guessMapping, headsHash, openLayout, type Layout } from '../layout.js';
import { factsOf, lockedRun } from '../runs.js';

/** Says which column of the file is which of ours, and what holds for the whole file. Remembered for the next file with these heads. */
export async function mapImport(ctx: PlatformCtx, input: MapImportInput): Promise<ImportRun> {
  const { run, definition } = await lockedRun(ctx, 'import.upload', input.id);
  requireVersion(run, input.version, { mapping: input.columns });
  run.status = decide(importMachine, 'map', run.status, factsOf(run));
  const layout = openLayout(ctx.keys, run.id, run.layoutCell);
  run.options = checkedOptions(definition, input.options ?? []);
  const columns = definition.columns(run.options);
  run.mapping = input.columns ? checkedMapping(columns, layout, input.columns) : guessMapping(columns, layout);
  await remember(ctx, run, layout);
  return run;
}

function checkedMapping(
  columns: readonly ImportColumn[],
  layout: Layout,
  wanted: NonNullable<MapImportInput['columns']>,
): Mapping {
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  for (const { key, column } of wanted) {
    const theirs = layout.columns.find((one) => one.column === column);
    if (!theirs || !columns.some((one) => one.key === key)) throw new Refused('INVALID_VALUE', `columns.${key}`);
    if (taken.has(column) || key in mapping)
      throw new Refused('COLUMN_TWICE', `columns.${key}`, { column: theirs.head });
    taken.add(column);
    mapping[key] = column;
  }
  return mapping;
}

function checkedOptions(
  { options = [] }: ImportDefinition<PlatformCtx>,
  wanted: NonNullable<MapImportInput['options']>,
): Record<string, string> {
  return Object.fromEntries(
    wanted.map(({ key, value }) => {
      const option = options.find((one) => one.key === key);
      if (!option?.choices.some((choice) => choice.value === value))
        throw new Refused('INVALID_VALUE', `options.${key}`);
      return [key, value];
    }),
  );
}

async function remember(ctx: PlatformCtx, run: ImportRun, layout: Layout): Promise<void> {
  await ctx.em.upsert(ImportMapping, {
    accountId: ctx.who.accountId ?? run.accountId,
    purpose: run.purpose,
    headsHash: headsHash(layout),
    mapping: run.mapping,
    options: run.options,
  });
}
