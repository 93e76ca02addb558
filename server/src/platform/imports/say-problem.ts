import { refusalText } from '@xingcheng/shared/refusals/index';
import type { PlatformCtx } from '../ctx.js';
import type { Mapping, Problem } from './columns.js';
import type { ImportDefinition } from './definition.js';
import type * as types from './imports.types.js';
import type { FileColumn } from './layout.js';

/** Columns of the file that are never shown again outside it. */
export function sensitiveColumns(
  definition: ImportDefinition<PlatformCtx>,
  { mapping, options }: { mapping: Mapping; options: Record<string, string> },
): Set<number> {
  const sensitive = definition.columns(options).filter((one) => one.sensitive);
  return new Set(sensitive.flatMap((one) => mapping[one.key] ?? []));
}

/** A reason in the language of the request, with the head its sender knows the column by. */
export function say(ctx: PlatformCtx, columns: readonly FileColumn[], problem: Problem): types.ImportProblemType {
  const { column, code, params } = problem;
  const head = columns.find((one) => one.column === column)?.head ?? null;
  return { column, head, code, message: refusalText(code, ctx.lang, params), value: null };
}

/** The same as one line of a file. */
export function sayProblem(ctx: PlatformCtx, columns: readonly FileColumn[], problem: Problem): string {
  const { head, message } = say(ctx, columns, problem);
  if (!head) return message;
  return ctx.lang === 'zh' ? `${head}：${message}` : `${head}: ${message}`;
}
