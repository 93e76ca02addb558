import type { Ctx } from '../../access/index.js';
import type { Dispatcher } from '../../platform/events/events.js';

/** Every hand-off between chapters, in the order of a life. This folder is the only place that knows two stage rooms. */
export function listenToHandoffs(_dispatcher: Dispatcher<Ctx>): void {}
