import { Chapter } from '../theme/tokens.ts';

export type LifelineEvent = {
  id: string;
  chapter: Chapter;
  /** `period` is a bar, `event` a dot, `due` a hollow dot, `milestone` a diamond. */
  kind: 'event' | 'period' | 'due' | 'milestone';
  on: string;
  /** End of a period; without it the period still runs. */
  until?: string | null;
  /** Full sentence for the tooltip and the screen reader. */
  title: string;
  /** Who and where. */
  detail?: string;
  /** A few characters drawn on the line when there is room. */
  short?: string;
};

export type Mark = LifelineEvent & {
  lane: number;
  x: number;
  width: number;
  labelAt: 'in' | 'right' | 'above' | 'none';
  labelX: number;
};
export type Tick = { age: number; x: number; transition: boolean; labelled: boolean };
export type Layout = { marks: Mark[]; lanes: Chapter[]; ticks: Tick[]; nowX: number; height: number };

export const order: readonly Chapter[] = Object.values(Chapter);

export const frame = { left: 94, right: 20, top: 46, lane: 34, bottom: 18 } as const;
/** Ages at which somebody else takes over: kindergarten, school, work preparation, adulthood. */
export const transitions: readonly number[] = [3, 6, 15, 18];

const dayOf = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000;
const YEAR = 365.2425;

/** Rough width of a label at 12 px: a Chinese character is a square, a Latin one a little over half. */
export const labelWidth = (label: string): number =>
  Array.from(label).reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 12 : 6.8), 0);

/** Time order, earlier first; what begins together goes lane by lane. */
export const inTimeOrder = (events: readonly LifelineEvent[]): LifelineEvent[] =>
  [...events].sort(
    (a, b) =>
      a.on.localeCompare(b.on) || order.indexOf(a.chapter) - order.indexOf(b.chapter) || a.id.localeCompare(b.id),
  );

export function layOut(input: {
  events: readonly LifelineEvent[];
  bornOn: string;
  today: string;
  width: number;
}): Layout {
  const { bornOn, today, width } = input;
  const events = inTimeOrder(input.events);
  const born = dayOf(bornOn);
  const now = dayOf(today);
  const last = Math.max(now, ...events.map((event) => dayOf(event.until ?? event.on)));
  // Room to the right of today for what is due, and never less than the first three years.
  const span = Math.max(last + 0.06 * (last - born), born + 3.2 * YEAR) - born;
  // What is due stands at the very right; its words need a place too.
  const wordsOfDue = Math.max(
    0,
    ...events.map((event) => (event.kind === 'due' && event.short ? labelWidth(event.short) : 0)),
  );
  const scale = (width - frame.left - Math.max(frame.right, wordsOfDue + 12)) / span;
  const xOf = (day: number) => frame.left + Math.max(0, day - born) * scale;

  const lanes = order.filter((chapter) => events.some((event) => event.chapter === chapter));
  const marks = events.map((event): Mark => {
    const x = xOf(dayOf(event.on));
    const end = event.kind === 'period' ? xOf(event.until ? dayOf(event.until) : now) : x;
    return {
      ...event,
      lane: lanes.indexOf(event.chapter),
      x,
      width: Math.max(end - x, event.kind === 'period' ? 6 : 0),
      labelAt: 'none',
      labelX: x,
    };
  });
  for (const [lane] of lanes.entries())
    placeLabels(
      marks.filter((mark) => mark.lane === lane),
      width,
      xOf(now),
    );

  return {
    marks,
    lanes,
    ticks: ticksFor(span / YEAR, (age) => xOf(born + age * YEAR)),
    nowX: xOf(now),
    height: frame.top + lanes.length * frame.lane + frame.bottom - 14,
  };
}

/** A label stands inside its bar, to the right of its mark or above it, and nowhere if it would cover something. */
function placeLabels(lane: Mark[], width: number, nowX: number): void {
  let freeAbove = 0;
  for (const [at, mark] of lane.entries()) {
    if (!mark.short) continue;
    const needs = labelWidth(mark.short);
    const right = mark.x + mark.width + 10;
    const next = lane[at + 1];
    const wall = Math.min(next ? next.x - 8 : width, right < nowX ? nowX - 4 : width);
    const underBar = lane
      .slice(0, at)
      .some((earlier) => earlier.kind === 'period' && earlier.x + earlier.width > right);
    if (mark.kind === 'period' && mark.width >= needs + 14) {
      mark.labelAt = 'in';
      mark.labelX = mark.x + 7;
    } else if (right + needs <= wall && !underBar) {
      mark.labelAt = 'right';
      mark.labelX = right;
    } else if (mark.x - 6 >= freeAbove && mark.x + needs < width && (mark.x > nowX || mark.x + needs < nowX)) {
      mark.labelAt = 'above';
      mark.labelX = mark.x - 6;
      freeAbove = mark.labelX + needs + 8;
    }
  }
}

function ticksFor(years: number, xAt: (age: number) => number): Tick[] {
  const decades = Array.from({ length: Math.max(0, Math.floor(years / 10) - 2) }, (_, at) => 30 + at * 10);
  const ages = [0, ...transitions, ...decades].filter((age) => age <= years);
  let free = 0;
  return ages.map((age) => {
    const x = xAt(age);
    const labelled = x >= free;
    if (labelled) free = x + 44;
    return { age, x, transition: transitions.includes(age), labelled };
  });
}
