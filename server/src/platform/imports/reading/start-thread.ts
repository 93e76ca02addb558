import { Worker } from 'node:worker_threads';
import { LIMITS } from '../../readers/limits.js';
import { UnreadableCode, UnreadableFile } from '../../readers/table.types.js';
import { moduleBeside } from './module-beside.js';
import type { Batch, JudgeOrder, Order, Peeked, Reply } from './thread.types.js';

/** A hostile file dies in its thread; the house goes on. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 6 };
const PEEK_SECONDS = 60;
const JUDGE_SECONDS = 30 * 60;

/** Sources are run by the loader that also runs them in development. */
const LOADER = import.meta.url.endsWith('.ts') ? { execArgv: ['--import', '@oxc-node/core/register'] } : {};

/** The bytes alone, to be handed over. */
function copyOf(file: Buffer): ArrayBuffer {
  // Before the copy, which would cost as much again.
  if (file.length > LIMITS.fileBytes) throw new UnreadableFile(UnreadableCode.tooLarge);
  const own = new ArrayBuffer(file.length);
  file.copy(Buffer.from(own));
  return own;
}

/** Without a copy where the file stands in memory of its own; it is gone from here then. */
const bytesOf = (file: Buffer<ArrayBuffer>): ArrayBuffer =>
  file.length === file.buffer.byteLength && file.length <= LIMITS.fileBytes ? file.buffer : copyOf(file);

export async function peekFile(file: Buffer, name: string): Promise<Peeked> {
  for await (const reply of replies({ work: 'peek', file: copyOf(file), name }, PEEK_SECONDS))
    if (reply.kind === 'peeked') return reply.peeked;
  throw new UnreadableFile(UnreadableCode.malformed);
}

/** Rows as they are judged. Whoever leaves the loop ends the thread; whoever is slow makes it wait. The file goes with it. */
export async function* judgeFile(
  order: Omit<JudgeOrder, 'work' | 'file'> & { file: Buffer<ArrayBuffer> },
): AsyncGenerator<Batch> {
  const given: JudgeOrder = { ...order, work: 'judge', file: bytesOf(order.file) };
  for await (const reply of replies(given, JUDGE_SECONDS)) if (reply.kind === 'batch') yield reply.batch;
}

async function* replies(order: Order, seconds: number): AsyncGenerator<Reply> {
  const thread = new Worker(new URL(moduleBeside(import.meta.url, 'thread')), {
    workerData: order,
    transferList: [order.file],
    resourceLimits: MEMORY,
    ...LOADER,
  });
  const queue: (Reply | Error | null)[] = [];
  let wake: () => void = () => undefined;
  const tell = (item: Reply | Error | null): void => {
    queue.push(item);
    wake();
  };
  thread.on('message', (reply: Reply) => tell(reply));
  thread.on('error', (error: Error & { code?: string }) =>
    tell(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UnreadableFile(UnreadableCode.tooLarge, 'memory') : error),
  );
  thread.on('exit', () => tell(null));
  const clock = setTimeout(() => tell(new UnreadableFile(UnreadableCode.tooSlow)), seconds * 1_000);
  try {
    for (;;) {
      if (queue.length === 0) await new Promise<void>((done) => (wake = done));
      const next = queue.shift();
      if (!next || (!(next instanceof Error) && next.kind === 'done')) return;
      if (next instanceof Error) throw next;
      if (next.kind === 'unreadable') throw new UnreadableFile(next.code, next.detail);
      yield next;
      thread.postMessage('go on', []);
    }
  } finally {
    clearTimeout(clock);
    await thread.terminate();
  }
}
