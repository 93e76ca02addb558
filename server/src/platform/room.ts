import type { Job } from './jobs/jobs.js';
import type { EntityList } from './db/orm.js';
import type { PlatformCtx } from './ctx.js';
import type { ImportDefinition } from './imports/definition.js';
import type { DocumentKind } from './documents/document.js';
import type { Route } from './http/route.js';
import type { Machine } from './machine/machine.js';
import type { MergeRule } from './merge-rule.js';
import type { ListOrder } from './graphql/order.js';
import type { RawBuilder } from 'kysely';

/** A list as a file: the same select as the page shows, whole. */
export interface ListExport<C extends PlatformCtx> {
  /** Last part of the address: `/exports/<name>.csv`. */
  name: string;
  /** The root field with the same rows: what it may be filtered by, and which columns leave, is ruled there (`LISTS`). */
  list: string;
  /** The rule a reader of the list needs too. */
  rule: string;
  /** Column heads by language and the row's property each shows. */
  columns: readonly { property: string; zh: string; en: string }[];
  orderBy: ListOrder;
  /** The one person a list is about, where it is about one: the trail says whose data left. */
  about?: (filter: Record<string, unknown>) => string | null;
  /** Why the list goes beyond its reader's reach, where it does: it shows people without their names. */
  beyond?: string;
  select(ctx: C, filter: Record<string, unknown>): RawBuilder<object>;
  /** Says in words what its rows hold in codes, as the page does. */
  say?(ctx: C, rows: readonly object[]): Promise<readonly object[]>;
}

/**
 * Why somebody sees a record or does not: asked of the select of its own list, so that the answer cannot differ from what the list
 * shows (docs/decisions/0033).
 */
export interface Sight<C extends PlatformCtx> {
  /** As in the timeline and the audit trail, such as `Screening`. */
  recordType: string;
  /** The rule its list names. */
  action: string;
  /** What its list asks besides whom the reader reaches (`SIGHT_RULES`). */
  besides: readonly string[];
  /** The list, narrowed to this record; its rows say whose it is. */
  select(ctx: C, id: string): RawBuilder<object>;
  /** The column of that select with the person's id. */
  person: string;
}

/** A flow and what its graph must satisfy; one test checks them all. */
export interface MachineCheck {
  name: string;
  machine: Machine<string, string, never>;
  statuses: readonly string[];
  initial: readonly string[];
  terminal: readonly string[];
}

/** What a room brings to the house. */
export interface Room<C extends PlatformCtx> {
  name: string;
  entities?: EntityList;
  resolvers?: readonly (abstract new (...args: never[]) => object)[];
  jobs?: readonly Job<C>[];
  exports?: readonly ListExport<C>[];
  imports?: readonly ImportDefinition<C>[];
  routes?: readonly Route<C>[];
  documents?: readonly DocumentKind<C>[];
  machines?: readonly MachineCheck[];
  sights?: readonly Sight<C>[];
  /** What becomes of rows that one person cannot both have, when two records of persons are made one. */
  mergeRules?: readonly MergeRule[];
  /** Constraints, triggers and indexes that entities cannot say; run once, after the tables exist. */
  ddl?: readonly string[];
}
