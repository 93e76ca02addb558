import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import type { Caller, TestApi } from '../api.js';

/** When the wire is cut: after the command was sent and before anybody heard of it again, or with the first byte of the answer. */
type Cut = 'sent' | 'answered';

/** Somebody on a bad line: every command is sent three times under one key, and only the third answer arrives. */
export function onABadLine(url: string, caller: Caller, after: (document: string) => Promise<void>): Caller {
  const send: Caller['send'] = async (document, variables = {}, headers = {}) => {
    if (!document.trimStart().startsWith('mutation')) return await caller.send(document, variables, headers);
    const key = randomUUID();
    const body = JSON.stringify({ query: document, variables });
    for (const cut of ['sent', 'answered'] as const) await sendAndCut(url, caller.token, key, body, cut);
    const answer = await caller.send(document, variables, { ...headers, 'idempotency-key': key });
    await after(document);
    return answer as never;
  };
  return {
    ...caller,
    send,
    ask: async (document, variables, headers) => {
      const answer = await send(document, variables, headers);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data as never;
    },
  };
}

async function sendAndCut(url: string, token: string, key: string, body: string, cut: Cut): Promise<void> {
  const { hostname, port } = new URL(url);
  const head = [
    'POST /graphql HTTP/1.1',
    `host: ${hostname}:${port}`,
    'content-type: application/json',
    `cookie: sid=${token}`,
    `idempotency-key: ${key}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  await new Promise<void>((done, fail) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', fail);
    socket.on('close', () => done());
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`, () => {
      if (cut === 'sent') socket.destroy();
    });
    socket.on('data', () => socket.destroy());
  });
}

/** How many rows every table has and how often they were changed, and what waits for the background: two effects of one command show in it. */
export async function tally(api: TestApi): Promise<Record<string, string>> {
  const em = api.orm.em.fork();
  const tables = (await em.execute(
    `select t.table_name as name, exists (select 1 from information_schema.columns c
         where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'version' and c.data_type = 'integer') as versioned
       from information_schema.tables t where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and t.table_name not in ('session', 'idempotent_answer')`,
  )) as { name: string; versioned: boolean }[];
  const sums = tables.map(
    ({ name, versioned }) =>
      `select '${name}' as name, count(*) || '/' || coalesce(sum(${versioned ? 'version' : '0'}), 0) as n from "${name}"`,
  );
  const rows = (await em.execute(sums.join(' union all '))) as { name: string; n: string }[];
  return { ...Object.fromEntries(rows.map(({ name, n }) => [name, n])), 'jobs sent': String(api.sentJobs.length) };
}
