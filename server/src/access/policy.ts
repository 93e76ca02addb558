import type { Action } from '@xingcheng/shared/access/actions';
import { NotFound, Refused } from '../platform/graphql/refusal.js';
import { scopeOf, type Actor } from './actor.js';

/** One sentence per ability: may this actor do this to a record with these facts now? */
export type Policy<Facts> = Record<string, (actor: Actor, facts: Facts) => boolean>;

/** Every ability of a record for this actor: the API's `abilities`, which the buttons follow. */
export function abilities<Facts, P extends Policy<Facts>>(
  policy: P,
  actor: Actor,
  facts: Facts,
): Record<keyof P, boolean> {
  return Object.fromEntries(Object.entries(policy).map(([name, sentence]) => [name, sentence(actor, facts)])) as Record<
    keyof P,
    boolean
  >;
}

export function require<Facts>(sentence: (actor: Actor, facts: Facts) => boolean, actor: Actor, facts: Facts): void {
  if (!sentence(actor, facts)) throw new Refused('NOT_ALLOWED');
}

/** The role's right for an action, for a record that belongs to an organisation. */
export function within(
  actor: Actor,
  action: Action,
  record: { organisationId: string; areaCode?: string | null },
): boolean {
  const scope = scopeOf(actor, action);
  if (scope === 'city') return true;
  if (scope === 'district') return actor.areaCode === '440300' || record.areaCode === actor.areaCode;
  return scope !== null && record.organisationId === actor.organisationId;
}

/** Another organisation's record does not exist for this actor. */
export function found<T>(record: T | null | undefined, field = 'id'): T {
  if (record === null || record === undefined) throw new NotFound(field);
  return record;
}
