import type { ClassGridQuery, InstrumentFactsFragment } from '../../../graphql/generated/graphql.ts';

export type Grid = NonNullable<ClassGridQuery['classGrid']>;
export type ServerRow = Grid['rows'][number];
export type Item = InstrumentFactsFragment['items'][number];
export type Answers = Readonly<Record<string, string>>;

/** What was typed into a cell, and what the cell held then. Null is unanswered. */
export type Typed = { from: string | null; to: string | null };
export type TypedCells = Readonly<Record<string, Typed>>;
export type Clash = { yours: string | null; theirs: string | null };
export type Mark = NonNullable<ServerRow['mark']>;
export type WantedMark = { mark: 'REFUSED' | 'ABSENT'; on: boolean };

/** How a row stands between this page and the server. */
export type Keeping = 'kept' | 'changed' | 'sending' | 'waiting' | 'refused';

export type Row = {
  personId: string;
  name: string;
  consent: string;
  ageFits: boolean;
  node: number | null;
  items: readonly Item[];
  /** What the page shows: what the server holds, with what was typed over it. */
  answers: Answers;
  held: Answers;
  typed: TypedCells;
  /** Cells a colleague filled in differently. */
  clashes: Readonly<Record<string, Clash>>;
  status: string | null;
  outcome: string | null;
  nextStep: string | null;
  total: number | null;
  mark: Mark | null;
  /** A refusal or absence that is not with the server yet. */
  wanted: WantedMark | null;
  /** The row was left with every cell filled in. */
  finish: boolean;
  /** The colleague who is typing into it. */
  holder: string | null;
  keeping: Keeping;
  /** Why it was refused, in words. */
  message: string | null;
};

const textsOf = (answers: object): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, option]) => [id, String(option)]));

/** Items without an age point are asked at every age; the others only at the child's own. */
export const itemsOf = (items: readonly Item[], node: number | null): readonly Item[] =>
  items.filter((item) => item.node === null || item.node === undefined || item.node === node);

function overlaid(held: Answers, typed: TypedCells): Answers {
  const answers: Record<string, string> = { ...held };
  for (const [id, { to }] of Object.entries(typed)) {
    if (to === null) delete answers[id];
    else answers[id] = to;
  }
  return answers;
}

export function rowOf(server: ServerRow, items: readonly Item[]): Row {
  const node = server.node ?? null;
  const { personId, name } = server.pupil;
  const blank = { personId, name, node, items: itemsOf(items, node), answers: {}, typed: {}, clashes: {} };
  const own = { wanted: null, finish: false, keeping: 'kept' as const, message: null };
  return withServer({ ...blank, ...own } as unknown as Row, server);
}

/** What the server holds now, under what was typed here and is not with it yet. */
export function withServer(row: Row, server: ServerRow): Row {
  const { pupil } = server;
  const held = textsOf(server.answers as object);
  return {
    ...row,
    held,
    answers: overlaid(held, row.typed),
    consent: pupil.consent,
    ageFits: server.ageFits,
    status: pupil.status ?? null,
    outcome: pupil.outcome ?? null,
    nextStep: pupil.nextStep ?? null,
    total: server.total ?? null,
    mark: server.mark ?? null,
    holder: server.holder ?? null,
  };
}

/** Whether the guardian's answer, the age and the day allow answers at all. */
const takesAnswers = (row: Row): boolean =>
  row.consent === 'CONSENTED' && row.ageFits && !row.mark && !(row.wanted && row.wanted.on);

/** A finished screening is changed with a reason, on the person's own page. */
export const isOpen = (row: Row): boolean => takesAnswers(row) && row.status !== 'SCORED';

export const missingIn = (row: Row): number => row.items.filter((item) => !row.answers[item.id]).length;

export const cellsKept = (row: Row): number => Object.keys(row.typed).length + (row.wanted ? 1 : 0);

export const isUnsaved = (row: Row): boolean => cellsKept(row) > 0 || row.finish;

/** Sets or clears one answer; a closed row stays as it is. */
export function withAnswer(row: Row, itemId: string, option: string | null): Row {
  if (!isOpen(row)) return row;
  const { [itemId]: clash, ...clashes } = row.clashes;
  if ((row.answers[itemId] ?? null) === option && !clash) return row;
  const { [itemId]: earlier, ...others } = row.typed;
  const from = earlier ? earlier.from : (row.held[itemId] ?? null);
  const typed = from === option ? others : { ...others, [itemId]: { from, to: option } };
  const keeping = row.keeping === 'sending' ? 'sending' : 'changed';
  return { ...row, typed, clashes, answers: overlaid(row.held, typed), keeping, finish: false, message: null };
}

/** The row was left: with every cell filled in it is to be scored. */
export const withLeaving = (row: Row): Row =>
  isOpen(row) && row.status !== 'SCORED' && row.items.length > 0 && missingIn(row) === 0
    ? { ...row, finish: true, keeping: row.keeping === 'sending' ? 'sending' : 'changed' }
    : row;

/** What came back of the cells that were sent; what was typed meanwhile stands on what the server holds now. */
export function withSaved(
  row: Row,
  sent: TypedCells,
  server: ServerRow,
  conflicts: readonly { item: string; yours?: string | null; theirs?: string | null }[],
): Row {
  const held = textsOf(server.answers as object);
  const typed = Object.fromEntries(
    Object.entries(row.typed)
      .filter(([id, { to }]) => !(id in sent) || sent[id]?.to !== to)
      .map(([id, { from, to }]) => [id, { from: id in sent ? (held[id] ?? null) : from, to }]),
  );
  const fresh = conflicts.filter(({ item }) => !(item in typed));
  const clashes = Object.fromEntries(
    fresh.map(({ item, yours = null, theirs = null }) => [item, { yours, theirs }] as const),
  );
  const next = withServer({ ...row, typed, clashes: { ...row.clashes, ...clashes } }, server);
  const finish = row.finish && next.status !== 'SCORED' && fresh.length === 0 && Object.keys(typed).length > 0;
  const open = Object.keys(typed).length > 0 || next.wanted !== null;
  return { ...next, finish, keeping: open ? 'changed' : 'kept', message: null };
}
