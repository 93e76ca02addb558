import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, two passes: about 80 ms of one core (trust-and-usability C.2). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Two at a time: sign-in must not become the cheapest way to stop the server.
let running = 0;
const waiting: (() => void)[] = [];

async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (running >= 2) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

export function hashPassword(password: string): Promise<string> {
  return queued(() => hash(password, COST));
}

let nobody: Promise<string> | undefined;

/** An unknown user costs the same work as a known one, so that names cannot be told by time. */
export async function passwordFits(hashed: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const against = hashed ?? (await nobody);
  const fits = await queued(() => verify(against, password));
  return fits && hashed !== null;
}
