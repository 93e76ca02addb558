// Bytes no honest client sends, on raw connections, against the whole application (trust-and-usability B.12).
import { parseArgs } from 'node:util';
import { malformed } from '../../server/test/attacks/malformed-bytes.ts';
import { sendSeeds } from '../../server/test/attacks/send-bytes.ts';
import { openHouse } from '../journey/house.mjs';

export const goal =
  '50,000 connections of malformed HTTP, GraphQL and JSON: 0 crashes, 0 faults, 0 traces, and the server answers afterwards';

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { count: { type: 'string', default: '50000' }, from: { type: 'string', default: '1' } },
  });
  const crashes = [];
  // Kept, so that the figure is told; nothing of ours is expected here.
  process.on('uncaughtException', (error) => crashes.push(error));
  process.on('unhandledRejection', (error) => crashes.push(error));
  const house = await openHouse();
  try {
    const port = Number(new URL(house.base).port);
    const before = process.memoryUsage().rss;
    const { sent, answered, byStatus, shown, faults } = await sendSeeds(port, {
      from: Number(values.from),
      count: Number(values.count),
      atOnce: 16,
      make: malformed,
    });
    const alive = (await fetch(`${house.base}/healthz`)).status === 200;
    const grown = Math.round((process.memoryUsage().rss - before) / 2 ** 20);
    const statuses = Object.entries(byStatus)
      .toSorted(([, one], [, other]) => other - one)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', ');
    if (faults.length > 0) process.stdout.write(`seeds with a fault: ${faults.slice(0, 20).join(', ')}\n`);
    if (shown.length > 0) process.stdout.write(`seeds with a trace: ${shown.slice(0, 20).join(', ')}\n`);
    for (const error of crashes.slice(0, 5)) process.stdout.write(`${error?.stack ?? error}\n`);
    return {
      met: alive && crashes.length === 0 && faults.length === 0 && shown.length === 0,
      figure: `${sent} connections, ${answered} answered (${statuses}), ${crashes.length} crashes, ${faults.length} faults, ${shown.length} traces, /healthz afterwards ${alive ? 200 : 'silent'}, memory ${grown} MB more`,
    };
  } finally {
    await house.close();
  }
}
