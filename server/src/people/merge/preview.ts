import type { MergeField } from '@xingcheng/shared/codes/merge-field';
import { scoreDuplicate } from '@xingcheng/shared/identity/duplicates/score';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { beyond } from '../../platform/db/beyond.js';
import { readRows } from '../../platform/graphql/page.js';
import { explain } from '../duplicates/explain.js';
import { factsOf } from '../duplicates/facts.js';
import { selectPerson } from '../people.queries.js';
import type { PersonType } from '../people.types.js';
import { reaches } from '../scope.js';
import type { Meeting } from './meetings.js';
import type { MergeFieldChoiceType, MergePreviewType, MergeRuleAppliedType } from './merge.types.js';
import { planMerge, type Move } from './plan.js';

/** What a merge would do; null when either is absent or out of reach. */
export async function mergePreview(ctx: Ctx, survivorId: string, mergedId: string): Promise<MergePreviewType | null> {
  const ids = [survivorId, mergedId];
  const persons = await readRows(
    ctx,
    selectPerson(ctx, sql`p.id = any(${ids}::uuid[]) and ${reaches(ctx, 'person.merge', 'p.id')}`),
  );
  const [survivor, merged] = ids.map((id) => persons.find((person) => person.id === id));
  // Nothing is opened of whom the reader does not reach: a cell that cannot be opened would tell that they exist.
  if (!survivor || !merged || survivorId === mergedId) return null;
  const facts = await factsOf(ctx, ids);
  const [mine, theirs] = [facts.get(survivorId), facts.get(mergedId)];
  if (!mine || !theirs) return null;
  const plan = await planMerge(
    beyond(ctx, 'what moves is counted, also what other institutions wrote'),
    survivorId,
    mergedId,
  );
  const { score, band, reasons } = scoreDuplicate(mine, theirs);
  return {
    survivor,
    merged,
    fields: fieldsOf(survivor, merged),
    moves: movesOf(plan.moves),
    rules: rulesOf(plan.meetings),
    score,
    band,
    reasons: explain(reasons, mine, theirs),
  };
}

function fieldsOf(survivor: PersonType, merged: PersonType): MergeFieldChoiceType[] {
  // The number was checked against a document: name, birth date and sex beside it are likelier to be right.
  const theirsIsNumbered = !survivor.nationalIdMasked && Boolean(merged.nationalIdMasked);
  return FIELDS.map(([field, value]) => {
    const [mine, theirs] = [value(survivor), value(merged)];
    const same = mine === theirs && !(field === 'NATIONAL_ID' && mine !== null);
    const identity = field === 'NAME' || field === 'SEX' || field === 'BIRTH_DATE';
    const takeSuggested = !same && theirs !== null && (mine === null || (theirsIsNumbered && identity));
    return { field, survivor: mine, merged: theirs, same, takeSuggested };
  });
}

const FIELDS: readonly [MergeField, (person: PersonType) => string | null][] = [
  ['NAME', (person) => person.name],
  ['SEX', (person) => person.sex],
  ['BIRTH_DATE', (person) => person.birthDate],
  ['NATIONAL_ID', (person) => person.nationalIdMasked],
  ['GESTATION_WEEKS', (person) => person.gestationWeeks?.toString() ?? null],
  ['ADDRESS', (person) => [person.areaName, person.streetName].filter(Boolean).join(' ')],
];

/** Tables with two columns that point to a person, or by type and id besides, are one kind. */
function movesOf(moves: readonly Move[]) {
  const kinds = new Map<string, { kind: string; moving: number; staying: number }>();
  for (const { link, ids, staying } of moves) {
    const known = kinds.get(link.table) ?? { kind: link.table, moving: 0, staying: 0 };
    kinds.set(link.table, {
      kind: link.table,
      moving: known.moving + ids.length,
      staying: Math.max(known.staying, staying),
    });
  }
  return [...kinds.values()];
}

function rulesOf(meetings: readonly Meeting[]): MergeRuleAppliedType[] {
  const found = new Map<string, MergeRuleAppliedType>();
  for (const { rule, table, outcome } of meetings) {
    const key = `${rule.constraint} ${outcome}`;
    const count = (found.get(key)?.count ?? 0) + 1;
    const blockedBy = outcome === 'REFUSED' ? (rule.code ?? 'MERGE_CONFLICT') : null;
    found.set(key, { rule: rule.constraint, kind: table, outcome, count, blockedBy });
  }
  return [...found.values()];
}
