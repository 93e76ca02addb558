import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openUnder, sealUnder, Suite, suiteKey } from './suites.js';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const KEY = hex('01 23 45 67 89 ab cd ef fe dc ba 98 76 54 32 10');

test('SM4 is SM4: example 1 of GB/T 32907-2016, annex A', () => {
  const cipher = createCipheriv('sm4-ecb', KEY, null).setAutoPadding(false);
  expect(cipher.update(KEY).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
});

test('SM4 a million times: example 2 of GB/T 32907-2016, annex A', () => {
  // CBC over zeros with the plain text as first vector is the block cipher applied again and again.
  const cipher = createCipheriv('sm4-cbc', KEY, KEY).setAutoPadding(false);
  const portion = Buffer.alloc(16 * 1_000);
  let last = Buffer.alloc(0);
  for (let n = 0; n < 1_000; n += 1) last = cipher.update(portion).subarray(-16);
  expect(last.toString('hex')).toBe('595298c7c6fd271f0402f804c33d3f66');
});

test('the counter of SM4-CTR is 128 bits wide: it is carried over all of them', () => {
  const counter = (block: number) => Buffer.concat([Buffer.alloc(15, 0xff), Buffer.from([block])]);
  const cipher = createCipheriv('sm4-ctr', KEY, counter(0xff));
  const stream = cipher.update(Buffer.alloc(32));
  const block = (input: Buffer) => createCipheriv('sm4-ecb', KEY, null).setAutoPadding(false).update(input);
  expect(stream).toEqual(Buffer.concat([block(counter(0xff)), block(Buffer.alloc(16))]));
});

test.each([
  ['example 1', 'abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
  ['example 2', 'abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
])('SM3 is SM3: %s of GB/T 32905-2016, annex A', (_name, text, hash) => {
  expect(createHash('sm3').update(text).digest('hex')).toBe(hash);
});

test('HMAC-SM3 is HMAC (RFC 2104) over SM3', () => {
  const key = Buffer.concat([hex('0102030405'), Buffer.alloc(59)]);
  const pad = (byte: number) => Buffer.from(key.map((one) => one ^ byte));
  const inner = createHash('sm3').update(pad(0x36)).update('星程').digest();
  const outer = createHash('sm3').update(pad(0x5c)).update(inner).digest();
  expect(createHmac('sm3', hex('0102030405')).update('星程').digest()).toEqual(outer);
});

describe.each([
  ['AES-256-GCM', Suite.INTERNATIONAL],
  ['SM4-CTR with HMAC-SM3', Suite.NATIONAL],
] as const)('%s', (_name, suite) => {
  const key = suiteKey(suite, randomBytes(32));
  const head = Buffer.from([suite, 7]);
  const bound = Buffer.from('person|national_id|a');

  test.each(['', '4', '440305201806150018', '林'.repeat(5_000)])('opens to what it was (case %#)', (plain) => {
    const sealed = sealUnder(key, head, bound, plain);
    expect(openUnder(key, 2, bound, sealed)?.toString('utf8')).toBe(plain);
    if (plain.length > 4) expect(sealed.includes(plain.slice(0, 5))).toBe(false);
  });

  test('never twice the same bytes for the same text', () => {
    const seen = new Set(Array.from({ length: 2_000 }, () => sealUnder(key, head, bound, 'same').toString('hex')));
    expect(seen.size).toBe(2_000);
  });

  test('with any bit of any byte after the head turned, nothing comes out', () => {
    const sealed = sealUnder(key, head, bound, '440305201806150018');
    for (let at = 2; at < sealed.length; at += 1)
      for (let bit = 0; bit < 8; bit += 1) {
        const bent = Buffer.from(sealed);
        bent[at]! ^= 1 << bit;
        expect(openUnder(key, 2, bound, bent)).toBe(null);
      }
  });

  test('cut at any length, or lengthened, nothing comes out', () => {
    const sealed = sealUnder(key, head, bound, '440305201806150018');
    for (let length = 0; length < sealed.length; length += 1)
      expect(openUnder(key, 2, bound, sealed.subarray(0, length))).toBe(null);
    expect(openUnder(key, 2, bound, Buffer.concat([sealed, Buffer.alloc(1)]))).toBe(null);
  });

  test('in another place, or under another key, nothing comes out', () => {
    const sealed = sealUnder(key, head, bound, '440305201806150018');
    for (const place of ['person|national_id|b', 'person|national_id|', 'guardian|national_id|a', ''])
      expect(openUnder(key, 2, Buffer.from(place), sealed)).toBe(null);
    expect(openUnder(suiteKey(suite, randomBytes(32)), 2, bound, sealed)).toBe(null);
  });
});

test('the national tag covers the head, and a byte moved between place and nonce makes another tag', () => {
  const key = suiteKey(Suite.NATIONAL, randomBytes(32));
  const bound = Buffer.from('person|national_id|a');
  const sealed = sealUnder(key, Buffer.from([2, 7]), bound, 'x');
  const other = Buffer.from(sealed);
  other[1] = 8;
  expect(openUnder(key, 2, bound, other)).toBe(null);
  const moved = Buffer.concat([sealed.subarray(0, 2), Buffer.from('a'), sealed.subarray(2)]);
  expect(openUnder(key, 2, bound.subarray(0, -1), moved)).toBe(null);
  expect(openUnder(key, 3, bound.subarray(0, -1), moved)).toBe(null);
});

test('the two suites make different keys of the same secret', () => {
  const secret = randomBytes(32);
  const [one, other] = [suiteKey(Suite.INTERNATIONAL, secret), suiteKey(Suite.NATIONAL, secret)];
  if (other.suite !== Suite.NATIONAL) throw new Error('not national');
  const keys = [one.key, other.key, other.mac].map((key) => key.export().subarray(0, 16).toString('hex'));
  expect(new Set(keys).size).toBe(3);
});
