/** Bytes as no honest client sends them, made from a seed: the same number gives the same bytes on every machine. */

type Dice = (below: number) => number;

/** mulberry32: small, good enough to vary, the same everywhere. */
function diceOf(seed: number): Dice {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(dice: Dice, from: readonly T[]): T => from[dice(from.length)] as T;

const PATHS = [
  '/graphql',
  '/graphql',
  '/graphql',
  '//',
  '/%',
  '/%00',
  '/%ff%fe',
  '/../../etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/exports/persons.csv',
  '/exports/persons.csv?filter=%7B',
  '/exports/persons.csv?filter=[]&filter={}',
  '/exports/persons.csv?filter=%7B%22a%22%3A%22%5Cu0000%22%7D',
  '/documents/%00/x',
  '/healthz?%',
  '/readyz#x',
  'http://elsewhere.example/graphql',
  'graphql',
  '*',
  `/${'a'.repeat(9_000)}`,
  '/graphql?query={__typename}',
  '/uploads/x',
  '\\graphql',
  '/graphql\u00e9',
];
const METHODS = [
  'POST',
  'POST',
  'POST',
  'GET',
  'PUT',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PATCH',
  'post',
  'X',
  'CONNECT',
  '',
];
const TYPES = [
  'application/json',
  'application/json',
  'application/json; charset=utf-16',
  'application/jsonx',
  'text/plain',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'application/graphql',
  '',
];
const QUESTIONS = [
  '{ me { name } }',
  '{ signInRules { __typename } }',
  'mutation { signOut { __typename } }',
  '{',
  '',
  '}',
];

const BODIES: readonly ((dice: Dice) => Buffer)[] = [
  (dice) =>
    Buffer.from(JSON.stringify({ query: pick(dice, QUESTIONS), variables: pick(dice, [{}, [], 1, null, 'x']) })),
  (dice) => Buffer.from(JSON.stringify({ query: pick(dice, [1, null, [], {}, true]) })),
  (dice) => Buffer.from(`{"query":"{ me { name } }","query":"${pick(dice, QUESTIONS)}","__proto__":{"query":"{"}}`),
  (dice) => Buffer.from('['.repeat(1 + dice(60_000))),
  (dice) => Buffer.from(`{"query":"{ me { name } }","variables":${'{"a":'.repeat(1 + dice(20_000))}`),
  (dice) => {
    const depth = 1 + dice(20_000);
    return Buffer.from(
      `{"query":"query($a: String) { __typename }","variables":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`,
    );
  },
  (dice) =>
    Buffer.from(
      `{"query":"query($n: Int) { persons(first: $n) { totalCount } }","variables":{"n":${pick(dice, ['1e999', '-0', '9'.repeat(400), '1E+2', '0x10', 'NaN', '2147483648'])}}}`,
    ),
  () => Buffer.from('{"query":"query($a: ID!) { person(id: $a) { __typename } }","variables":{"a":"\\u0000"}}'),
  () => Buffer.from('{"query":"query($a: ID!) { person(id: $a) { __typename } }","variables":{"a":"\\ud800"}}'),
  (dice) => Buffer.concat([Buffer.from('{"query":"'), noise(dice, 1 + dice(400)), Buffer.from('"}')]),
  (dice) => noise(dice, dice(2_000)),
  () => Buffer.from('\ufeff{"query":"{ me { name } }"}', 'utf8'),
  () => Buffer.from('{"query":"{ me { name } }"}', 'utf16le'),
  () => Buffer.alloc(0),
  (dice) => {
    const whole = Buffer.from('{"query":"{ me { name } }","variables":{"a":[1,2,{"b":null}]},"operationName":"x"}');
    whole[dice(whole.length)] = dice(256);
    return whole.subarray(0, 1 + dice(whole.length));
  },
  (dice) =>
    Buffer.from(
      `{"query":"mutation { signIn(input: {username: \\"${'x'.repeat(dice(3_000))}\\", password: \\"\\"}) { __typename } }"}`,
    ),
];

function noise(dice: Dice, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => dice(256)));
}

const HEADERS: readonly ((dice: Dice) => string)[] = [
  () => '',
  () => 'Cookie: sid=%E0%A4%A; sid=%',
  (dice) => `Cookie: sid=${'x'.repeat(dice(6_000))}`,
  () => 'Authorization: Bearer \u00ff\u00fe',
  (dice) => `Authorization: Bearer ${'a'.repeat(1 + dice(3_000))}`,
  () => 'Origin: null',
  () => 'Origin: http://[',
  () => 'Origin: ::::',
  () => 'Accept-Language: ' + '\u00e4,'.repeat(500),
  (dice) => `Idempotency-Key: ${'k'.repeat(dice(200))}`,
  () => 'Idempotency-Key: \u00ff',
  (dice) => Array.from({ length: dice(300) }, (_, at) => `X-${at}: ${at}`).join('\r\n'),
  (dice) => `X-Long: ${'y'.repeat(dice(40_000))}`,
  () => 'No colon at all',
  () => ' Folded: x\r\n\tfolded',
  () => 'X-Null: a\0b',
  () => 'Transfer-Encoding: chunked\r\nContent-Length: 3',
  () => 'Content-Length: -1',
  () => 'Content-Length: 99999999999999999999',
  () => 'Content-Encoding: gzip',
  () => 'Expect: 100-continue',
  () => 'Expect: nonsense',
  () => 'Upgrade: websocket\r\nConnection: Upgrade',
  () => 'X-Forwarded-For: ' + '1.2.3.4,'.repeat(400),
  () => 'Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site',
];

const VERSIONS = ['HTTP/1.0', 'HTTP/9.9', 'HTTP/1.1 x', 'ICAP/1.0', ''];

/** One connection's bytes. */
export function malformed(seed: number): Buffer {
  const dice = diceOf(seed);
  if (dice(40) === 0) return noise(dice, 1 + dice(3_000));
  const body = pick(dice, BODIES)(dice);
  const framing = dice(10);
  const size =
    framing === 0
      ? 'Transfer-Encoding: chunked'
      : `Content-Length: ${framing === 1 ? body.length + 1 + dice(50) : framing === 2 ? Math.max(0, body.length - 1) : body.length}`;
  const head = [
    `${dice(3) === 0 ? pick(dice, METHODS) : 'POST'} ${dice(3) === 0 ? pick(dice, PATHS) : '/graphql'} ${dice(10) === 0 ? pick(dice, VERSIONS) : 'HTTP/1.1'}`,
    dice(15) === 0 ? pick(dice, ['Host: a\r\nHost: b', 'Host: ', 'X: no host']) : 'Host: 127.0.0.1',
    `Content-Type: ${dice(5) === 0 ? pick(dice, TYPES) : 'application/json'}`,
    size,
    ...(dice(3) === 0 ? [pick(dice, HEADERS)(dice)] : []),
    'Connection: close',
  ].join(dice(15) === 0 ? pick(dice, ['\n', '\r']) : '\r\n');
  const sent = framing === 0 ? chunks(dice, body) : body;
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`, 'latin1'), sent]);
}

/** A body in parts, one of which lies about its size now and then. */
function chunks(dice: Dice, body: Buffer): Buffer {
  const size = pick(dice, [
    body.length.toString(16),
    'ZZ',
    '-1',
    'ffffffffffffffffff',
    (body.length + 5).toString(16),
    '0',
    `${body.length.toString(16)};x=y`,
  ]);
  return Buffer.concat([
    Buffer.from(`${size}\r\n`),
    body,
    Buffer.from(pick(dice, ['\r\n0\r\n\r\n', '\r\n', '', '\n0\n\n'])),
  ]);
}
