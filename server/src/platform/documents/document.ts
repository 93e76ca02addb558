import type { PlatformCtx } from '../ctx.js';
import type { Sheet } from './sheet.js';

/** A kind of printed document a room can write. */
export interface DocumentKind<C extends PlatformCtx> {
  /** Last part of the address: `/documents/<name>.pdf`. */
  name: string;
  /** The rule its reader needs: the same as for the record it is written from. */
  rule: string;
  /** Null when the reader may not see what it would say: absent and forbidden look the same. */
  write(ctx: C, params: URLSearchParams): Promise<Sheet | null>;
}

/** The record the address names, or null when it names none: a mistyped address is answered like an unknown record. */
export function idOf(params: URLSearchParams): string | null {
  const id = params.get('id') ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id : null;
}
