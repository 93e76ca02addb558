import type { Action } from '@xingcheng/shared/access/actions';
import { getNamedType, isUnionType, type GraphQLField } from 'graphql';
import { scopeOf, type Ctx } from '../../access/index.js';
import { canReach } from '../../people/index.js';
import { withoutIdentity } from '../../platform/audit/audit.js';
import { maySee, saw } from '../../platform/audit/noted.js';
import { asks } from '../../platform/graphql/asked.js';
import type { Look } from './look.js';
import { ANSWERS, LOOKS } from './looks.js';

type Given = Readonly<Record<string, unknown>>;
type Root = GraphQLField<unknown, unknown>;

/** What is noted when this root has answered; null where nobody is seen. */
export function noteSeen(root: Root, isCommand: boolean) {
  const look = isCommand ? lookAtAnswer(root) : LOOKS[root.name];
  if (!look || look.kind === 'nobody' || look.kind === 'itself') return null;
  return async (ctx: Ctx, args: Given, answer: unknown): Promise<void> => {
    if (answer === null || answer === undefined) return;
    if (look.kind === 'record') await noteRecord(ctx, look, answer);
    else if (look.kind === 'person') await notePerson(ctx, look.subject, root, args, answer);
    else await noteList(ctx, look, root, args, answer);
  };
}

/** The look at what a command answers, by the first type that is no refusal. */
function lookAtAnswer(root: Root): Look | undefined {
  const type = getNamedType(root.type);
  return isUnionType(type)
    ? type
        .getTypes()
        .map(({ name }) => ANSWERS[name])
        .find(Boolean)
    : undefined;
}

async function noteRecord(ctx: Ctx, look: Look & { kind: 'record' }, answer: unknown): Promise<void> {
  for (const path of look.about) {
    const personId = at(answer, path);
    if (personId !== null)
      await saw(ctx, { subjectType: look.subject, subjectId: at(answer, look.id) ?? personId, personId });
  }
}

async function notePerson(ctx: Ctx, subject: string, root: Root, args: Given, answer: unknown): Promise<void> {
  const personId = String(args['personId']);
  const look = { subjectType: subject, subjectId: personId, personId };
  // That somebody looked and found nothing is a look as well; about somebody out of reach nothing was seen (docs/proofs/09).
  if (linesOf(answer)?.length === 0)
    return await maySee(ctx, async () => ((await reached(ctx, root, personId)) ? look : null));
  shown(ctx, root, personId);
  await saw(ctx, look);
}

async function noteList(
  ctx: Ctx,
  { about }: Look & { kind: 'list' },
  root: Root,
  args: Given,
  answer: unknown,
): Promise<void> {
  const lines = linesOf(answer) ?? [];
  const rows = lines.length;
  // A figure beside a menu asks for the number alone.
  if (isPage(answer) && !asks(ctx, 'nodes')) return;
  const given = narrowedBy(args);
  const personId = typeof given['personId'] === 'string' ? given['personId'] : null;
  const look = {
    subjectType: 'List',
    subjectId: root.name,
    personId,
    shown: personsIn(lines, about),
    changes: { rows, ...(Object.keys(given).length > 0 ? { filter: withoutIdentity(given) } : {}) },
  };
  if (rows === 0 && personId)
    return await maySee(ctx, async () => ((await reached(ctx, root, personId)) ? look : null));
  if (rows === 0 && !('search' in given)) return;
  await saw(ctx, look);
}

/** Whom the fields of a request have shown, and as far as which scope: another field of the same scope need not ask again. */
const reachedSoFar = new WeakMap<Ctx, Set<string>>();
const reachOf = (ctx: Ctx, root: Root, personId: string) =>
  `${scopeOf(ctx.actor, root.extensions['may'] as Action)} ${personId}`;

function shown(ctx: Ctx, root: Root, personId: string): void {
  const known = reachedSoFar.get(ctx) ?? new Set<string>();
  reachedSoFar.set(ctx, known.add(reachOf(ctx, root, personId)));
}

const reached = async (ctx: Ctx, root: Root, personId: string): Promise<boolean> =>
  reachedSoFar.get(ctx)?.has(reachOf(ctx, root, personId)) ||
  (await canReach(ctx, root.extensions['may'] as Action, personId));

const isPage = (answer: unknown): answer is { nodes: unknown[] } =>
  typeof answer === 'object' && answer !== null && Array.isArray((answer as { nodes?: unknown }).nodes);

/** The rows of an answer; null when it is one record. */
function linesOf(answer: unknown): readonly unknown[] | null {
  if (Array.isArray(answer)) return answer;
  if (isPage(answer)) return answer.nodes;
  const { rows } = answer as { rows?: unknown };
  return Array.isArray(rows) ? rows : null;
}

/** By what a list was narrowed, whether it was said beside or inside its filter. */
function narrowedBy(args: Given): Record<string, unknown> {
  const { first: _first, after: _after, filter, input, ...beside } = args;
  const all = { ...beside, ...(filter as object | null), ...(input as object | null) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));
}

const at = (answer: unknown, path: string): string | null => allAt(answer, path.split('.'))[0] ?? null;

/** The persons in rows of many; a row whose reader is not shown who it is has none. */
export const personsIn = (rows: readonly unknown[], about: readonly string[]): string[] =>
  about.map((path) => path.split('.')).flatMap((path) => rows.flatMap((row) => allAt(row, path)));

/** Every text at a path; a list on the way is each of its members. */
function allAt(value: unknown, [name, ...rest]: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => allAt(one, name === undefined ? [] : [name, ...rest]));
  if (name !== undefined) return allAt((value as Record<string, unknown> | null | undefined)?.[name], rest);
  return typeof value === 'string' ? [value] : [];
}
