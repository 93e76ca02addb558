import type { PlatformCtx } from '../ctx.js';

/** An event is a class; its instances are facts that another room may want to hear. */
export type EventClass<E> = abstract new (...args: never[]) => E;

/** Hears events inside the transaction that made them: a hand-off that fails takes the change with it. */
export class Dispatcher<C extends PlatformCtx> {
  private readonly listeners = new Map<unknown, ((ctx: C, event: never) => Promise<void>)[]>();

  on<E>(event: EventClass<E>, listener: (ctx: C, event: E) => Promise<void>): void {
    const known = this.listeners.get(event) ?? [];
    known.push(listener as (ctx: C, event: never) => Promise<void>);
    this.listeners.set(event, known);
  }

  async dispatch(ctx: C, event: object): Promise<void> {
    for (const listener of this.listeners.get(event.constructor) ?? []) await listener(ctx, event as never);
  }
}
