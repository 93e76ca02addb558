// The thread that reads a file: what a file can do, it does here, under a memory limit and a clock.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableFile } from '../../readers/table.types.js';
import { judge } from './judge.js';
import { peek } from './peek.js';
import type { Order, Reply } from './thread.types.js';

/** Batches under way to the other side before this side waits. */
const AHEAD = 1;

const port = parentPort;
if (!port) throw new Error('This module runs as a thread only.');
const say = (reply: Reply): void => port.postMessage(reply);
const order = workerData as Order;
const file = Buffer.from(order.file);

try {
  if (order.work === 'peek') say({ kind: 'peeked', peeked: await peek(file, order.name) });
  else {
    const ahead = { free: AHEAD };
    port.on('message', () => (ahead.free += 1));
    for await (const batch of judge(file, order)) {
      while (ahead.free === 0) await once(port, 'message');
      ahead.free -= 1;
      say({ kind: 'batch', batch });
    }
    say({ kind: 'done' });
  }
} catch (error) {
  if (!(error instanceof UnreadableFile)) throw error;
  say({ kind: 'unreadable', code: error.code, detail: error.message });
} finally {
  port.close();
}
