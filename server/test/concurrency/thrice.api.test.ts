import { expect, test } from 'vitest';
import { createSchema } from '../../src/app/schema.js';
import { startApi, type Caller, type TestApi } from '../api.js';
import { castOf, liveOneLife } from '../life.js';
import { staleSteps } from '../stale-steps.js';
import { command } from '../hollow-input.js';
import { furtherSteps } from './further-steps.js';
import { secondLife } from './second-life.js';
import { NOT_DRIVEN } from './not-driven.js';
import { onABadLine, tally } from './thrice.js';

const mutations = createSchema().getMutationType()!.getFields();
/** What an answer with a secret leaves behind is not remembered, so that the secret is kept nowhere: sent again, it is done again. */
const HOLDS_SECRET = Object.values(mutations)
  .filter((one) => one.extensions['holdsSecret'])
  .map(({ name }) => name);

/** Whoever has no session speaks without a cookie that anybody knows. */
const NOBODY = {
  token: '',
  membershipId: '',
  accountId: '',
  organisationId: '',
  ask: () => Promise.reject(new Error('nobody asks')),
};

interface Done {
  name: string;
  answer: string;
  tally: Record<string, string>;
}

/** A life and everything after it, command by command; what was answered and what the database then held. */
async function live(badLine: boolean): Promise<Done[]> {
  const world = await startApi('2026-11-23');
  const done: Done[] = [];
  const note = async (document: string, answer: string) => {
    const name = /\{\s*(\w+)/.exec(document)![1]!;
    done.push({ name, answer, tally: await tally(world) });
  };
  const api: TestApi = {
    ...world,
    signIn: async (...who) => listening(await world.signIn(...who)),
    nobody: listening({ ...NOBODY, ...world.nobody }),
  };
  function listening(caller: Caller): Caller {
    const line = badLine ? onABadLine(world.url, caller, async () => undefined) : caller;
    const send: Caller['send'] = async (document, variables, headers) => {
      const answer = await line.send(document, variables, headers);
      if (document.trimStart().startsWith('mutation')) await note(document, JSON.stringify(answer));
      return answer as never;
    };
    return {
      ...line,
      send,
      ask: async (document, variables, headers) => {
        const answer = await send(document, variables, headers);
        if (answer.errors) throw new Error(JSON.stringify(answer.errors));
        return answer.data as never;
      },
    };
  }
  try {
    const cast = await castOf(api);
    await liveOneLife(api, cast);
    for (const step of await furtherSteps(api, cast)) {
      const { name, caller, input } = await step();
      const { document, variables } = command(mutations[name]!, input);
      await caller.send(document, variables);
    }
    for (const [name, step] of Object.entries(staleSteps)) {
      const { caller, table, input } = await step(api, cast);
      const { id, caseFileId } = input as { id?: string; caseFileId?: string };
      const [row] = (await world.orm.em
        .fork()
        .execute(`select version from ${table} where id = ?`, [id ?? caseFileId])) as [{ version: number }];
      const { document, variables } = command(mutations[name]!, { ...input, version: row.version });
      await caller.send(document, variables);
    }
    await secondLife(api, cast, world);
    return done;
  } finally {
    await world.close();
  }
}

test(
  'a command sent three times over a line that is cut twice has one effect: the database holds the same as after one',
  { timeout: 300_000 },
  async () => {
    const once = await live(false);
    const thrice = await live(true);
    expect(thrice.map(({ name }) => name)).toEqual(once.map(({ name }) => name));
    const did = (one: Done) => !/"__typename":"(Refusal|StaleVersion)"|"errors"/.test(one.answer);
    const covered = new Set(once.filter((one) => did(one)).map(({ name }) => name));
    const doubled = thrice.flatMap((one, at) => {
      const differ = Object.keys(one.tally).filter((table) => one.tally[table] !== once[at]!.tally[table]);
      return differ.length > 0 || did(one) !== did(once[at]!)
        ? [
            `${one.name}: ${differ.map((table) => `${table} ${once[at]!.tally[table]} → ${one.tally[table]}`).join(', ')}`,
          ]
        : [];
    });
    const refused = [
      ...new Set(once.filter((one) => !did(one)).map(({ name, answer }) => `${name} ${answer.slice(0, 160)}`)),
    ];
    if (process.env['THRICE_TOLD'])
      process.stdout.write(
        `${refused.join('\n')}\nnot tried: ${Object.keys(mutations)
          .filter((name) => !covered.has(name))
          .join(' ')}\n`,
      );
    process.stdout.write(
      `THRICE ${once.length} commands sent three times each, ${covered.size} of ${Object.keys(mutations).length} mutations took effect, ${doubled.length} with more than one effect; ${HOLDS_SECRET.length} are not remembered because they answer with a secret, ${Object.keys(NOT_DRIVEN).length} not driven for a written reason\n`,
    );
    expect(doubled[0]).toBeUndefined();
    // Every command is driven, or says why not.
    const owed = Object.keys(mutations).filter((name) => !covered.has(name) && !HOLDS_SECRET.includes(name));
    expect(owed.toSorted()).toEqual(Object.keys(NOT_DRIVEN).toSorted());
  },
);
