import { itemsAt, type Answers } from '@xingcheng/shared/instruments/answers';
import { optionsOf, type Instrument, type Item } from '@xingcheng/shared/instruments/instrument';

const option = (item: Item, scores: boolean): string =>
  optionsOf(item).find((one) => (item.points[one] ?? 0) > 0 === scores) ?? optionsOf(item)[0] ?? '';

/** Answers of which so many score, critical items and the signs of the age first, so that a total means what it says. */
export function answersScoring(instrument: Instrument, points: number, node?: number): Answers {
  const items = itemsAt(instrument, node);
  const first = items.filter((item) => item.critical || item.node !== undefined);
  const order = [...first, ...items.filter((item) => !first.includes(item))].filter((item) =>
    optionsOf(item).some((one) => (item.points[one] ?? 0) > 0),
  );
  const scoring = new Set(order.slice(0, points).map((item) => item.id));
  return Object.fromEntries(items.map((item) => [item.id, option(item, scoring.has(item.id))]));
}
