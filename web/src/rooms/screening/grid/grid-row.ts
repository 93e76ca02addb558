import type { ClassGridQuery, InstrumentFactsFragment } from '../../../graphql/generated/graphql.ts';

export type Grid = NonNullable<ClassGridQuery['classGrid']>;
export type ServerRow = Grid['rows'][number];
export type Item = InstrumentFactsFragment['items'][number];
export type Answers = Readonly<Record<string, string>>;

/** How a row stands between this page and the server. */
export type Keeping = 'kept' | 'changed' | 'sending' | 'waiting' | 'refused';

export type Row = {
  personId: string;
  name: string;
  consent: string;
  ageFits: boolean;
  node: number | null;
  items: readonly Item[];
  answers: Answers;
  /** What the server has. */
  sent: Answers;
  screeningId: string | null;
  version: number | null;
  status: string | null;
  outcome: string | null;
  nextStep: string | null;
  total: number | null;
  keeping: Keeping;
  /** Why it was refused, in words. */
  message: string | null;
};

const textsOf = (answers: object): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, option]) => [id, String(option)]));

/** Items without an age point are asked at every age; the others only at the child's own. */
export const itemsOf = (items: readonly Item[], node: number | null): readonly Item[] =>
  items.filter((item) => item.node === null || item.node === undefined || item.node === node);

export function rowOf(server: ServerRow, items: readonly Item[]): Row {
  const { pupil } = server;
  const answers = textsOf(server.answers);
  const node = server.node ?? null;
  return {
    personId: pupil.personId,
    name: pupil.name,
    consent: pupil.consent,
    ageFits: server.ageFits,
    node,
    items: itemsOf(items, node),
    answers,
    sent: answers,
    screeningId: pupil.screeningId ?? null,
    version: server.version ?? null,
    status: pupil.status ?? null,
    outcome: pupil.outcome ?? null,
    nextStep: pupil.nextStep ?? null,
    total: null,
    keeping: 'kept',
    message: null,
  };
}

/** A finished screening is changed with a reason, on the person's own page. */
export const isOpen = (row: Row): boolean => row.consent === 'CONSENTED' && row.ageFits && row.status !== 'SCORED';

export const missingIn = (row: Row): number => row.items.filter((item) => !row.answers[item.id]).length;

export const isUnsaved = (row: Row): boolean => row.keeping !== 'kept';

/** Sets or clears one answer; a closed row stays as it is. */
export function withAnswer(row: Row, itemId: string, option: string | null): Row {
  if (!isOpen(row)) return row;
  const { [itemId]: former, ...others } = row.answers;
  if ((former ?? null) === option) return row;
  const answers = option === null ? others : { ...others, [itemId]: option };
  return { ...row, answers, keeping: row.keeping === 'sending' ? 'sending' : 'changed', message: null };
}

export const sameAnswers = (one: Answers, other: Answers): boolean => {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
};
