import { Refused } from '../../platform/graphql/refusal.js';
import type { Meeting } from './meetings.js';

/** The first rule that stands against it, and the others as details. */
export function refusalOf(first: Meeting, all: readonly Meeting[]): Refused {
  const codes = [...new Set(all.map((one) => one.rule.code ?? 'MERGE_CONFLICT'))];
  const code = first.rule.code ?? 'MERGE_CONFLICT';
  return new Refused(
    code,
    'mergedId',
    { rule: first.rule.constraint },
    codes.filter((one) => one !== code).map((one) => ({ code: one, field: 'mergedId' })),
  );
}
