import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultFieldResolver, isObjectType, isInputObjectType, isInterfaceType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOOKS } from '../src/app/looks/looks.js';
import { rooms } from '../src/app/rooms.js';
import { printContract } from '../src/app/schema.js';
import { checkMachine } from '../src/platform/machine/check-machine.js';
import { startApi, type TestApi } from './api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => await api.close());

describe('the audit trail speaks the reader’s language', () => {
  const words = (language: string, codes: 'subjectType' | 'seenList' = 'subjectType') =>
    (
      JSON.parse(
        readFileSync(path.resolve(import.meta.dirname, `../../web/src/i18n/${language}/codes.json`), 'utf8'),
      ) as Record<'subjectType' | 'seenList', Record<string, string>>
    )[codes];

  test.each(['zh', 'en'])('every chapter that is looked at and every list that is read or exported: %s', (language) => {
    const looks = Object.entries(LOOKS);
    const subjects = looks.flatMap(([, look]) => ('subject' in look ? [look.subject] : []));
    expect(subjects.filter((name) => !(name in words(language)))).toEqual([]);
    const lists = looks.flatMap(([root, { kind }]) => (kind === 'list' ? [root] : []));
    const files = rooms.flatMap((room) => (room.exports ?? []).map(({ name }) => name));
    expect([...lists, ...files].filter((name) => !(name in words(language, 'seenList')))).toEqual([]);
  });

  test.each(['zh', 'en'])('every kind of record and every printed document has a word: %s', (language) => {
    const kinds = [...api.orm.getMetadata().getAll().values()].map((meta) => meta.className);
    const documents = rooms.flatMap((room) => (room.documents ?? []).map((kind) => kind.name));
    expect([...kinds, ...documents].filter((name) => !(name in words(language)))).toEqual([]);
  });
});

describe('the contract', () => {
  test('schema.graphql says what the server answers', () => {
    const committed = readFileSync(path.resolve(import.meta.dirname, '../../schema.graphql'), 'utf8');
    expect(printContract(api.app.schema)).toBe(committed);
  });

  test('every question and command names the rule that guards it', () => {
    const fields = ['getQueryType', 'getMutationType'] as const;
    const unguarded = fields
      .flatMap((of) => Object.values(api.app.schema[of]()?.getFields() ?? {}))
      .filter((field) => field.extensions['may'] === undefined)
      .map((field) => field.name);
    expect(unguarded).toEqual([]);
  });

  // A field that fetched on its own would need a rule of its own: there is none, so that what a root answers is all there is.
  test('no field below a question fetches anything by itself', () => {
    const roots = [api.app.schema.getQueryType(), api.app.schema.getMutationType()];
    const fetching = Object.values(api.app.schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type))
      .flatMap((type) =>
        isObjectType(type) ? Object.values(type.getFields()).map((field) => [type.name, field] as const) : [],
      )
      .filter(([, field]) => field.resolve !== undefined && field.resolve !== defaultFieldResolver)
      .map(([type, field]) => `${type}.${field.name}`);
    expect(fetching).toEqual([]);
  });

  test('every type and field says what it means', () => {
    const silent = Object.values(api.app.schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__'))
      .filter((type) => isObjectType(type) || isInputObjectType(type) || isInterfaceType(type))
      .flatMap((type) => Object.values(type.getFields()).map((field) => [type.name, field] as const))
      .filter(([, field]) => !field.description?.trim())
      .map(([type, field]) => `${type}.${field.name}`);
    expect(silent).toEqual([]);
  });
});

describe('the flows', () => {
  const flows = rooms.flatMap((room) => (room.machines ?? []).map((check) => ({ room: room.name, ...check })));

  test('there are flows in the rooms that hand people on', () => {
    expect([...new Set(flows.map((flow) => flow.room))].toSorted()).toEqual(
      expect.arrayContaining(['casefile', 'education', 'intervention', 'referral', 'residence', 'screening']),
    );
  });

  test.each(flows)('$room: every status of $name is reached, and left unless it is an end', (flow) => {
    expect(checkMachine(flow.machine, flow)).toEqual([]);
  });
});

describe('the door', () => {
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: api.url, ...headers },
      body: JSON.stringify(body),
    });

  test('a question sent by GET is not answered', async () => {
    const answer = await fetch(`${api.url}/graphql?query={__typename}`);
    expect(answer.status).toBe(405);
  });

  test('the contract is not told to strangers', async () => {
    const answer = (await (await post({ query: '{ __schema { types { name } } }' })).json()) as { data?: unknown };
    expect(answer.data ?? null).toBeNull();
  });

  test('a misspelt field is refused without suggesting another', async () => {
    const answer = JSON.stringify(await (await post({ query: '{ peopel { total } }' })).json());
    expect(answer).not.toContain('Did you mean');
    expect(answer).toContain('errors');
  });

  test('another site cannot send a command in the name of whoever is signed in', async () => {
    const answer = await post(
      { query: 'mutation { signOut { __typename } }' },
      { origin: 'https://elsewhere.example' },
    );
    expect(answer.status).toBe(403);
  });

  test('a thousand copies of one question in one request are refused', async () => {
    const copies = Array.from({ length: 31 }, (_, at) => `a${at}: me { id }`).join(' ');
    const answer = (await (await post({ query: `{ ${copies} }` })).json()) as { data?: unknown; errors?: unknown[] };
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors).toHaveLength(1);
  });

  test('every answer forbids framing, sniffing and foreign scripts', async () => {
    const { headers } = await fetch(`${api.url}/healthz`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/);
  });
});

test('a fault is answered with a sentence and the number under which we find it, and nothing of what broke', async () => {
  const somebody = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440303'));
  const rename = (from: string, to: string) => api.orm.em.fork().execute(`alter table ${from} rename to ${to}`);
  await rename('management_area', 'management_area_gone');
  try {
    const { errors } = await somebody.send('{ managementAreas { code } }');
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions).toMatchObject({
      code: 'INTERNAL',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(errors![0]!.message).toContain(errors![0]!.extensions.requestId);
    expect(JSON.stringify(errors)).not.toMatch(/management_area|relation|select/i);
  } finally {
    await rename('management_area_gone', 'management_area');
  }
});

test('an administrator of one district sees no account of another; the security administrator sees both', async () => {
  const here = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440307'), '龙岗管理员');
  await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440305'), '南山管理员');
  const security = await api.signIn('SECURITY_ADMIN', await api.organisation('FEDERATION', '440300'), '安全管理员');
  const names = async (caller: typeof here) =>
    (
      await caller.ask<{ accounts: { nodes: { name: string }[] } }>('{ accounts { nodes { name } } }')
    ).accounts.nodes.map((one) => one.name);
  expect(await names(here)).toEqual(['龙岗管理员']);
  expect(await names(security)).toEqual(expect.arrayContaining(['龙岗管理员', '南山管理员']));
});
