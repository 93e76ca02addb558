import { describe, expect, test } from 'vitest';
import { findInstrument } from '../instruments/catalogue.ts';
import { nodeForAge } from './nodes.ts';
import { PROGRAMMES, findProgramme, programmeInForce, stepFor } from './programmes.ts';
import { programmeKey } from './programme.ts';
import { secondaryTools } from './secondary.ts';

const national = findProgramme('NATIONAL_0_6', 'CN-NHC-2022-12');
const ages = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('the two programmes side by side', () => {
  test.each(PROGRAMMES.map((one) => [programmeKey(one), one] as const))(
    '%s names its document, its article and only instruments that exist',
    (_key, programme) => {
      for (const { source } of [programme, ...programme.steps]) {
        expect(source.document).not.toBe('');
        expect(source.article).not.toBe('');
      }
      const tools = programme.steps.flatMap((step) => step.tools.map((tool) => tool.instrument));
      expect(tools.filter((key) => !findInstrument(key))).toEqual([]);
    },
  );

  test('the edition of a campaign is the one in force on its first day, and none before the first', () => {
    expect(programmeInForce('NATIONAL_0_6', '2022-08-22')).toBeNull();
    expect(programmeInForce('NATIONAL_0_6', '2022-08-23')?.version).toBe('CN-NHC-2022-12');
    const old = { ...PROGRAMMES[0]!, effectiveTo: '2027-01-01' };
    const later = { ...PROGRAMMES[0]!, version: 'CN-NHC-2027', effectiveFrom: '2027-01-01' };
    expect(programmeInForce('NATIONAL_0_6', '2026-12-31', [old, later])?.version).toBe('CN-NHC-2022-12');
    expect(programmeInForce('NATIONAL_0_6', '2027-01-01', [old, later])?.version).toBe('CN-NHC-2027');
  });

  test('what is our own proposal is nowhere called verified (深残委〔2022〕2号 三(四)1)', () => {
    for (const programme of PROGRAMMES.filter((one) => one.code !== 'NATIONAL_0_6'))
      expect([programme, ...programme.steps].some((one) => one.source.verified)).toBe(false);
  });
});

describe('the national pathway as data agrees with its rules (国卫办妇幼发〔2022〕12号)', () => {
  test('it has eleven visits', () => {
    expect(national?.steps.find((step) => step.kind === 'PRIMARY')?.nodes).toHaveLength(11);
  });

  test('at every month of age from 3 to 83 the primary step has an age point and the secondary one the tools of the rule', () => {
    for (const age of ages(3, 84)) {
      expect(stepFor(national!, 'PRIMARY', age)?.nodes).toContain(nodeForAge(age));
      const tools = stepFor(national!, 'SECONDARY', age)?.tools.map((tool) => tool.instrument.split('@')[0]);
      expect(tools, `${age} months`).toEqual(secondaryTools(age));
    }
    expect(stepFor(national!, 'PRIMARY', 84)).toBeNull();
  });

  test('follow-up is every 3 months under three years and every 6 from three', () => {
    expect(stepFor(national!, 'FOLLOW_UP', 35)?.withinMonths).toBe(3);
    expect(stepFor(national!, 'FOLLOW_UP', 36)?.withinMonths).toBe(6);
  });
});

test('the school programme has three steps at every age from three to eighteen', () => {
  for (const age of ages(36, 228)) {
    const programme = PROGRAMMES.filter((one) => one.code !== 'NATIONAL_0_6').find((one) =>
      stepFor(one, 'PRIMARY', age),
    );
    for (const kind of ['PRIMARY', 'SECONDARY', 'DIAGNOSIS'] as const)
      expect(stepFor(programme!, kind, age), `${age} months ${kind}`).not.toBeNull();
  }
});
