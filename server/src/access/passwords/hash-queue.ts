import { Refused } from '../../platform/graphql/refusal.js';

const SLOTS = 2;
const WAITING = 48;
const WAITING_PER_ADDRESS = 12;

let running = 0;
const waiting: (() => void)[] = [];
const byAddress = new Map<string, number>();

/**
 * Two hashes at a time, or signing in becomes the cheapest way to stop the server (40 at once took both cores for 1.6 s).
 * One address may not fill the queue for all others; whoever finds it full is told to come back, known or unknown.
 */
export async function inHashQueue<T>(address: string, work: () => Promise<T>): Promise<T> {
  const mine = byAddress.get(address) ?? 0;
  if (waiting.length >= WAITING || mine >= WAITING_PER_ADDRESS)
    throw new Refused('TOO_MANY_REQUESTS', null, { seconds: 5 });
  byAddress.set(address, mine + 1);
  try {
    if (running >= SLOTS) await new Promise<void>((go) => waiting.push(go));
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  } finally {
    const left = (byAddress.get(address) ?? 1) - 1;
    if (left > 0) byAddress.set(address, left);
    else byAddress.delete(address);
  }
}
