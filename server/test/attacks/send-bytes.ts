import { connect } from 'node:net';

/** Sends these bytes on a connection of their own, says that nothing follows, and gives what came back until the other side was done. */
export function sendBytes(port: number, bytes: Uint8Array, patienceMs = 3_000): Promise<string> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const finish = (): void => {
      socket.destroy();
      done(Buffer.concat(parts).toString('latin1'));
    };
    socket.setTimeout(patienceMs, finish);
    socket.on('data', (part) => parts.push(part));
    socket.on('end', finish);
    // A server that hangs up in the middle of nonsense is right to do so.
    socket.on('error', finish);
    socket.end(bytes);
  });
}

/** What never leaves the server: a place in its code, a statement, a folder, a value of another request. */
export const OURS =
  /node_modules|\bat [\w.<>]+ \(|\.[jt]s:\d+:\d+|select .* from|"?stacktrace|\/home\/|\/usr\/|\/work\//i;

export interface Outcome {
  sent: number;
  answered: number;
  byStatus: Record<string, number>;
  shown: number[];
  faults: number[];
}

/** Sends the seeds from `from` on, some at a time, and looks at every answer. */
export async function sendSeeds(
  port: number,
  { from, count, atOnce, make }: { from: number; count: number; atOnce: number; make: (seed: number) => Uint8Array },
): Promise<Outcome> {
  const outcome: Outcome = { sent: 0, answered: 0, byStatus: {}, shown: [], faults: [] };
  let next = from;
  const one = async (): Promise<void> => {
    while (next < from + count) {
      const seed = next;
      next += 1;
      const answer = await sendBytes(port, make(seed));
      outcome.sent += 1;
      if (answer) outcome.answered += 1;
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'none';
      outcome.byStatus[status] = (outcome.byStatus[status] ?? 0) + 1;
      if (status.startsWith('5') && status !== '503' && status !== '505') outcome.faults.push(seed);
      if (OURS.test(answer)) outcome.shown.push(seed);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return outcome;
}
