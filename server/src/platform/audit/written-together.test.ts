import { describe, expect, test } from 'vitest';
import type { Db } from '../db/db.js';
import { WrittenTogether } from './written-together.js';

const em = {} as Db;
const refused = Object.assign(new Error('no'), { severity: 'ERROR' });

/** What the database was sent, statement by statement; each waits until it is let go. */
function database() {
  const sent: { rows: readonly string[]; answer: (why?: Error) => void }[] = [];
  const together = new WrittenTogether<string>(
    (_em, rows) => new Promise((done, fail) => sent.push({ rows, answer: (why) => (why ? fail(why) : done()) })),
  );
  const arrived = async (many: number) => {
    while (sent.length < many) await new Promise(setImmediate);
    return sent.map(({ rows }) => rows);
  };
  return { sent, together, arrived };
}

describe('what several requests write down in one moment', () => {
  test('goes as one statement, and each is through when it stands', async () => {
    const { sent, together, arrived } = database();
    let through = 0;
    const all = ['a', 'b', 'c'].map((row) => together.add(em, [row]).then(() => (through += 1)));
    expect(await arrived(1)).toEqual([['a', 'b', 'c']]);
    expect(through).toBe(0);
    sent[0]!.answer();
    await Promise.all(all);
    expect(through).toBe(3);
  });

  test('while two are on their way, those that come gather', async () => {
    const { sent, together, arrived } = database();
    const first = together.add(em, ['a']);
    await arrived(1);
    const second = together.add(em, ['b']);
    await arrived(2);
    const later = ['c', 'd', 'e'].map((row) => together.add(em, [row]));
    await new Promise(setImmediate);
    expect(sent).toHaveLength(2);
    sent[0]!.answer();
    expect(await arrived(3)).toEqual([['a'], ['b'], ['c', 'd', 'e']]);
    for (const { answer } of sent) answer();
    await Promise.all([first, second, ...later]);
  });

  test('one connection that does not answer holds nobody else up', async () => {
    const { sent, together, arrived } = database();
    void together.add(em, ['stalled']);
    await arrived(1);
    for (const row of ['b', 'c', 'd']) {
      const through = together.add(em, [row]);
      await arrived(sent.length + 1);
      sent.at(-1)!.answer();
      await through;
    }
    expect(sent.map(({ rows }) => rows)).toEqual([['stalled'], ['b'], ['c'], ['d']]);
  });

  test('of a statement the database refuses each is written alone, and only the wrong one fails', async () => {
    const { sent, together, arrived } = database();
    const answers = Promise.allSettled(['a', 'wrong', 'c'].map((row) => together.add(em, [row])));
    await arrived(1);
    sent[0]!.answer(refused);
    expect(await arrived(4)).toEqual([['a', 'wrong', 'c'], ['a'], ['wrong'], ['c']]);
    for (const { rows, answer } of sent.slice(1)) answer(rows[0] === 'wrong' ? refused : undefined);
    expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('of a connection that is lost nobody knows what stands: all fail and nothing is sent again', async () => {
    const { sent, together, arrived } = database();
    const answers = Promise.allSettled(['a', 'b'].map((row) => together.add(em, [row])));
    await arrived(1);
    sent[0]!.answer(new Error('Connection terminated unexpectedly'));
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(sent).toHaveLength(1);
  });

  test('more than five hundred rows are more than one statement', async () => {
    const { sent, together, arrived } = database();
    const many = Array.from({ length: 400 }, (_, at) => String(at));
    const both = [together.add(em, many), together.add(em, many)];
    expect((await arrived(2)).map(({ length }) => length)).toEqual([400, 400]);
    for (const { answer } of sent) answer();
    await Promise.all(both);
  });
});
