import type { PlatformCtx } from '../platform/ctx.js';
import type { Actor } from './actor.js';

/** Where a request comes from, as far as the network and the browser say. */
export interface Client {
  address: string;
  device: string;
}

export interface Ctx extends PlatformCtx {
  /** Who is signed in; throws the refusal SIGN_IN_REQUIRED when nobody is. */
  readonly actor: Actor;
  readonly actorOrNull: Actor | null;
  readonly client: Client;
  /** The hash of the session's token, for signing out; null without a session. */
  sessionHash: string | null;
  /** Says that this transaction changes what a session stands for: after its commit nobody is remembered. */
  sessionsChange(): void;
  /** Sets or clears the session cookie of the answer. */
  setSession(token: string | null): void;
}
