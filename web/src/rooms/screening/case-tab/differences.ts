export type Content = Readonly<Record<string, unknown>>;
const FIELDS = ['outcome', 'nextStep', 'total', 'paperTotal', 'status', 'scoringVersion', 'history'] as const;
const ITEMISED = ['answers', 'scores', 'followUpAnswers'] as const;
type Field = (typeof FIELDS)[number] | (typeof ITEMISED)[number];
export type Difference = { field: Field; item: string | null; before: unknown; after: unknown };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** What a correction changed, field by field and item by item; what stayed the same is not told. */
export function differences(before: Content, after: Content): readonly Difference[] {
  const itemised = ITEMISED.flatMap((field) => {
    const [one, other] = [before[field] ?? {}, after[field] ?? {}] as [Content, Content];
    return [...new Set([...Object.keys(one), ...Object.keys(other)])]
      .filter((item) => !same(one[item], other[item]))
      .map((item): Difference => ({ field, item, before: one[item], after: other[item] }));
  });
  const whole = FIELDS.filter((field) => !same(before[field], after[field])).map((field): Difference => ({
    field,
    item: null,
    before: before[field],
    after: after[field],
  }));
  return [...itemised, ...whole];
}
