import { visit, type DocumentNode } from 'graphql';
import type { PlatformCtx } from '../ctx.js';

const asked = new WeakMap<PlatformCtx, ReadonlySet<string>>();

/** The names of all fields a document asks for, wherever they stand. */
export function namesIn(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, { Field: (field) => void names.add(field.name.value) });
  return names;
}

/** Remembers what a request asks for, so that nobody works out what nobody reads: counting a list costs more than reading its page. */
export function noteAsked(ctx: PlatformCtx, names: ReadonlySet<string>): void {
  asked.set(ctx, names);
}

/** Whether a field of this name is asked for anywhere in the request. Jobs and exports ask for everything. */
export function asks(ctx: PlatformCtx, name: string): boolean {
  return (asked.get(ctx) ?? asked.get(Object.getPrototypeOf(ctx) as PlatformCtx))?.has(name) ?? true;
}
