import { describe, expect, test } from 'vitest';
import { faultsOf, type PasswordFacts, type PasswordFault } from './password-rules.ts';
import { SIGN_IN_PROFILES } from './sign-in-profiles.ts';

const facts: PasswordFacts = {
  username: 'zhoumin.longgang',
  name: '周敏',
  pinyin: ['zhou', 'min'],
  organisations: ['龙岗区残联'],
  organisationPinyin: [['long', 'gang', 'qu', 'can', 'lian']],
};
const { djbh3, modern } = SIGN_IN_PROFILES;

describe('djbh3: ten characters, three of four classes (GB/T 22239-2019 8.1.4.1 a)', () => {
  const TABLE: readonly (readonly [string, readonly PasswordFault[]])[] = [
    ['Regen-Bogen-41', []],
    ['Re9!', ['PASSWORD_TOO_SHORT']],
    ['regenbogenland', ['PASSWORD_CLASSES']],
    ['REGENBOGEN4711', ['PASSWORD_CLASSES']],
    ['P@ssw0rd2026', ['PASSWORD_COMMON']],
    ['Woaini1314!', ['PASSWORD_COMMON']],
    ['Aaaa1111aaa1', ['PASSWORD_COMMON']],
    ['Abcdefghij1', ['PASSWORD_COMMON']],
    ['Zhoumin-8841', ['PASSWORD_PERSONAL']],
    ['MinZhou_8841', ['PASSWORD_PERSONAL']],
    ['Hoch-周敏-8841', ['PASSWORD_PERSONAL']],
    ['Hoch-13800001234', ['PASSWORD_PERSONAL']],
    ['Xk-19870412-Qp', ['PASSWORD_PERSONAL']],
    ['Xk-440307199001011234', ['PASSWORD_PERSONAL']],
    ['LonggangquCanlian-77', ['PASSWORD_PERSONAL']],
  ];
  test.each(TABLE)('%s', (password, faults) => {
    const found = faultsOf(password, djbh3, facts);
    // A sequence may break two rules at once; what the table names must be among them, and nothing must stay empty.
    expect(found).toEqual(expect.arrayContaining([...faults]));
    expect(found.length === 0).toBe(faults.length === 0);
  });
});

describe('modern: twelve characters and a block list, no classes, no end (NIST SP 800-63B-4 3.1.1.2)', () => {
  test.each([
    ['long small letters are enough', 'regenbogenland', []],
    ['eleven are too few', 'regenbogenl', ['PASSWORD_TOO_SHORT']],
    ['the block list holds', 'qwertyuiop12', ['PASSWORD_COMMON']],
    ['the own name is no secret', 'ichbinzhoumin', ['PASSWORD_PERSONAL']],
  ] as const)('%s', (_, password, faults) => {
    expect(faultsOf(password, modern, facts)).toEqual(faults);
  });
});

test('full-width signs count as what they look like', () => {
  expect(faultsOf('Ｐ＠ｓｓｗ０ｒｄ２０２６', djbh3, facts)).toContain('PASSWORD_COMMON');
});

test('every profile names its source, and both real ones ask for a second factor', () => {
  for (const one of Object.values(SIGN_IN_PROFILES)) expect(one.source).not.toBe('');
  expect([djbh3.secondFactor, modern.secondFactor]).toEqual(['REQUIRED', 'REQUIRED']);
});
