import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  isObjectType,
  Kind,
  parse,
  typeFromAST,
  type DocumentNode,
  type GraphQLInputType,
  type NonNullTypeNode,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApollo } from '../../src/platform/graphql/apollo.js';
import { COST_LIMIT, costRule } from '../../src/platform/graphql/cost.js';
import { startApi, type Caller, type TestApi } from '../api.js';
import { hollow } from '../hollow-input.js';
import { TOO_MUCH } from './hostile-documents.js';

let api: TestApi;
let owner: Caller;
beforeAll(async () => {
  api = await startApi();
  owner = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440307'));
});
afterAll(() => api.close());

/** Words of every error, which are also names of fields. */
const OUR_WORDS = ['message', 'code', 'data', 'field', 'name', 'document', 'requestId'];

interface Told {
  status: number;
  text: string;
  body: { data?: Record<string, unknown> | null; errors?: { message: string; extensions?: { code?: string } }[] };
}

async function send(body: unknown, as: Pick<Caller, 'fetch'> = owner, init: RequestInit = {}): Promise<Told> {
  const response = await as.fetch('/graphql', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string> | undefined) },
  });
  const text = await response.text();
  let parsed: Told['body'] = {};
  try {
    parsed = JSON.parse(text) as Told['body'];
  } catch {
    // What is no JSON holds no data.
  }
  return { status: response.status, text, body: parsed };
}

/** Told as the sender's mistake, with nothing read, nothing suggested and nothing of ours shown. */
function expectRefused({ status, text, body }: Told): void {
  expect(status, text.slice(0, 300)).toBeGreaterThanOrEqual(400);
  expect(status, text.slice(0, 300)).toBeLessThan(500);
  expect(body.data ?? null).toBeNull();
  expect(body.errors?.length ?? 1).toBeLessThanOrEqual(10);
  expect(text.length).toBeLessThan(5_000);
  expect(text).not.toMatch(/Did you mean|node_modules|\.ts:\d|\.js:\d|at \w+ \(|INTERNAL/);
}

describe('a document that asks for too much is refused, whoever sends it', () => {
  test.each(Object.entries(TOO_MUCH))('%s', async (_name, hostile) => {
    expectRefused(await send(hostile));
    expectRefused(await send(hostile, api.nobody));
  });
});

describe('what does not come as one question in JSON by POST is not answered', () => {
  const me = { query: '{ me { name } }' };
  const ways: Record<string, () => Promise<Told>> = {
    'a batch of two': () => send([me, me]),
    'a batch of none': () => send([]),
    'a batch of a thousand': () => send(Array.from({ length: 1_000 }, () => me)),
    'a question by GET': () => send('', owner, { method: 'GET', body: null }),
    'a command by PUT': () => send(me, owner, { method: 'PUT' }),
    'a form, as a foreign page would send it': () =>
      send('query=%7Bme%7Bname%7D%7D', owner, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    'plain text, which a browser sends without asking': () =>
      send(me, owner, { headers: { 'content-type': 'text/plain' } }),
    'parts of a form, as uploads within GraphQL come': () =>
      send('--x\r\n\r\n{}\r\n--x--', owner, { headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
    'a persisted question nobody has kept': () =>
      send({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    'a persisted question that is to be kept': () =>
      send({ ...me, extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
    'a question that is no text': () => send({ query: { a: 1 } }),
    'variables that are a list': () => send({ ...me, variables: [1] }),
    'variables that are a text': () => send({ ...me, variables: '{"a":1}' }),
    'a body that says only null': () => send('null'),
    'variables nested thirty thousand deep': () =>
      send(
        `{"query":"query($f: PersonFilterInput) { persons(filter: $f) { totalCount } }","variables":{"f":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}}`,
      ),
    'a body of 300 kB': () => send({ ...me, variables: { a: 'x'.repeat(300_000) } }),
    'a foreign origin': () => send(me, owner, { headers: { origin: 'https://elsewhere.example' } }),
    'an origin that is none': () => send(me, owner, { headers: { origin: 'null' } }),
    'another site, as the browser says': () => send(me, owner, { headers: { 'sec-fetch-site': 'cross-site' } }),
  };
  test.each(Object.entries(ways))('%s', async (_name, way) => expectRefused(await way()));
});

describe('names', () => {
  const fields = () =>
    Object.values(api.app.schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()) : []))
      .map((field) => field.name);

  test('every field of the contract misspelt in three ways: no answer suggests a name that was not sent', async () => {
    const real = new Set(fields().filter((name) => name.length > 3));
    const misspelt = [...real].flatMap((name) => [
      name.slice(0, -1),
      `${name}x`,
      `${name[1]}${name[0]}${name.slice(2)}`,
    ]);
    const wrong = [...new Set(misspelt)].filter((name) => !real.has(name) && /^[_a-z]\w*$/i.test(name));
    expect(wrong.length).toBeGreaterThan(1_000);
    const learnt = new Set<string>();
    for (let at = 0; at < wrong.length; at += 25) {
      const part = wrong.slice(at, at + 25);
      for (const who of [api.nobody, owner]) {
        // Only the first five of a document are told, so each is also small enough to be told alone.
        const { text } = await send({ query: `{ ${part.join(' ')} }` }, who);
        for (const word of text.match(/[_a-z]\w+/gi) ?? [])
          if (real.has(word) && !part.includes(word) && !OUR_WORDS.includes(word)) learnt.add(word);
      }
    }
    expect([...learnt]).toEqual([]);
  });

  test('who is not signed in is told that a document does not fit, and nothing of what would', async () => {
    const guesses = ['{ me }', '{ person { id } }', '{ persons(frist: 1) { totalCount } }', '{ me { id { x } } }'];
    const told = await Promise.all(guesses.map((query) => send({ query }, api.nobody)));
    expect(new Set(told.flatMap(({ body }) => body.errors?.map((one) => one.message)))).toEqual(
      new Set(['This document does not fit the contract.']),
    );
  });

  test('a value that does not fit is not told back, and neither is what would fit', async () => {
    const { text } = await send({
      query: 'mutation($i: SignInInput!) { signIn(input: $i) { __typename } }',
      variables: { i: { username: ['canary-5417'], passwrod: 'canary-5418' } },
    });
    expect(text).not.toMatch(/canary|SignInInput|password/);
  });
});

describe('values', () => {
  const id = (value: unknown) =>
    send({ query: 'query($id: ID!) { person(id: $id) { person { id } } }', variables: { id: value } });

  test.each([
    ['an id that is a sentence of SQL', "' or 1=1 --"],
    ['an id with a null byte', 'a\0b'],
    ['an id of a hundred thousand signs', 'x'.repeat(100_000)],
    ['an id that is half a character', '\ud800'],
    ['an id that is a path', '../../etc/passwd'],
    ['an id that is a number', 2 ** 40],
  ])('%s finds nobody and breaks nothing', async (_name, value) => {
    const { text, body } = await id(value);
    expect(body.data?.['person'] ?? null).toBeNull();
    expect(text).not.toMatch(/INTERNAL|syntax|uuid|select/);
  });

  test.each([
    ['of another list', 'eyJhIjoxfQ'],
    ['that was made up', Buffer.from('x'.repeat(40)).toString('base64url')],
    ['that is empty of sense', '%%%'],
  ])('a cursor %s is refused', async (_name, after) => {
    const { text, body } = await send({
      query: 'query($a: String) { persons(after: $a) { nodes { id } } }',
      variables: { a: after },
    });
    expect(body.data ?? null).toBeNull();
    expect(text).toMatch(/INVALID_VALUE|CURSOR_INVALID/);
  });

  test('a page of two thousand million rows is a page of a hundred', async () => {
    await api.asSystem(async (ctx) => {
      for (let at = 0; at < 103; at += 1)
        await ctx.em.execute(
          `insert into organisation (id, created_at, updated_at, version, name, kind, area_code) values (gen_random_uuid(), now(), now(), 1, ?, 'KINDERGARTEN', '440307')`,
          [`园 ${at}`],
        );
    });
    const { body } = await send({
      query: 'query($n: Int) { organisations(first: $n) { nodes { id } } }',
      variables: { n: 2_147_483_647 },
    });
    expect(body.data).toMatchObject({ organisations: { nodes: { length: 100 } } });
  });
});

describe('cost and turns', () => {
  test('the posture is the same whatever NODE_ENV says', async () => {
    const before = process.env.NODE_ENV;
    try {
      for (const value of [undefined, '', 'test', 'development', 'production']) {
        if (value === undefined) delete process.env.NODE_ENV;
        else process.env.NODE_ENV = value;
        const apollo = createApollo(api.app.schema, api.app.server, () => true);
        await apollo.start();
        const ask = (query: string) =>
          apollo.executeOperation({ query }, { contextValue: { who: {}, lang: 'en', log: { error() {} } } as never });
        const told = await Promise.all(
          ['{ __schema { types { name } } }', '{ mee { id } }', '{ me { name } }'].map(ask),
        );
        const text = JSON.stringify(told);
        expect(text, String(value)).not.toMatch(/Did you mean|stacktrace|"types"/);
      }
    } finally {
      process.env.NODE_ENV = before;
    }
  });

  test('every question our own pages send costs less than the limit, full pages included', () => {
    const costOf = costRule(api.app.schema);
    const documents = ownDocuments();
    expect(documents.length).toBeGreaterThan(100);
    const dear = documents
      .map((document, at) => ({
        name: nameOf(document),
        cost: costOf({ document, queryHash: String(at), variables: { ...valuesFor(document), first: 100 } }),
      }))
      .toSorted((one, other) => other.cost - one.cost);
    expect(dear[0]!.cost, JSON.stringify(dear.slice(0, 5))).toBeLessThan(COST_LIMIT);
  });

  test('who spends a minute of cost in a moment has to wait, and nobody else does', async () => {
    const greedy = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440305'));
    const dear = {
      query: `{ ${Array.from({ length: 20 }, (_, at) => `p${at}: persons(first: 100) { nodes { ${'__typename '.repeat(40)} } }`).join(' ')} }`,
    };
    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 45; at += 1) {
      const { status, body } = await send(dear, greedy);
      codes.push(status === 429 ? body.errors?.[0]?.extensions?.code : 'OK');
    }
    expect(codes[0]).toBe('OK');
    expect(codes.at(-1)).toBe('TOO_MANY_REQUESTS');
    expect((await send({ query: '{ me { name } }' })).body.errors).toBeUndefined();
  });
});

const nameOf = (document: DocumentNode): string | undefined =>
  document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one.name?.value] : []))[0];

/** Values that fit what a document declares; what they are does not change its cost. */
const valuesFor = (document: DocumentNode): Record<string, unknown> =>
  Object.fromEntries(
    document.definitions
      .flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? (one.variableDefinitions ?? []) : []))
      .filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)
      .map(({ variable, type }) => [
        variable.name.value,
        hollow(typeFromAST(api.app.schema, type as NonNullTypeNode) as GraphQLInputType),
      ]),
  );

/** The documents of the pages, each with the fragments it spreads. */
function ownDocuments(): DocumentNode[] {
  const web = path.resolve(import.meta.dirname, '..', '..', '..', 'web', 'src');
  const texts = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => /operations.*\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(path.join(web, file), 'utf8').matchAll(/`([^`]*)`/g)].map(([, text]) => text!));
  const all = texts
    .filter((text) => /^\s*(query|mutation|fragment) /.test(text))
    .flatMap((text) => parse(text).definitions);
  const fragments = new Map(
    all.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  return all
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const needed = new Set<string>();
      const gather = (node: unknown): void => {
        for (const name of [
          ...JSON.stringify(node).matchAll(/"kind":"FragmentSpread","name":\{"kind":"Name","value":"(\w+)"/g),
        ].map(([, found]) => found!))
          if (!needed.has(name)) {
            needed.add(name);
            gather(fragments.get(name));
          }
      };
      gather(operation);
      return {
        kind: Kind.DOCUMENT,
        definitions: [operation, ...[...needed].map((name) => fragments.get(name)!)],
      } as DocumentNode;
    });
}
