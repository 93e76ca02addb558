import { Query, Resolver, buildSchemaSync } from 'type-graphql';
import { describe, expect, test } from 'vitest';
import { actorWith, ctxOf } from '../../test/actors.js';
import type { Actor } from './actor.js';
import type { Ctx } from './ctx.js';
import { checkRule, HoldsSecret, May, type Rule } from './may.js';

@Resolver()
class House {
  @May('person.read')
  @HoldsSecret()
  @Query(() => Boolean)
  open(): boolean {
    return true;
  }
}

test('a root field carries its rule, and says that it holds a secret, where the server looks for both', () => {
  const { open } =
    buildSchemaSync({ resolvers: [House], validate: false })
      .getQueryType()
      ?.getFields() ?? {};
  expect(open?.extensions).toMatchObject({ may: 'person.read', holdsSecret: true });
});

const refused = (actor: Actor, rule: Rule): string | null => {
  try {
    checkRule(ctxOf(actor), rule);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const screener = actorWith();
const program = actorWith({ scopes: ['person.read'] });

describe('the rule of a root field', () => {
  test('what anyone may do asks for no session', () => {
    const nobody = {
      get actor(): never {
        throw new Error('nobody is signed in');
      },
    } as unknown as Ctx;
    expect(() => checkRule(nobody, 'anyone')).not.toThrow();
    expect(() => checkRule(nobody, 'signed-in')).toThrow('nobody is signed in');
    expect(() => checkRule(nobody, 'person.read')).toThrow('nobody is signed in');
  });

  test.each<[string, Actor, Rule, string | null]>([
    ['whoever is signed in may see to the own account', screener, 'signed-in', null],
    ['a program with a token has no account of its own', program, 'signed-in', 'NOT_ALLOWED'],
    ['nor has one whose token names nothing', actorWith({ scopes: [] }), 'signed-in', 'NOT_ALLOWED'],
    ['a role does what the matrix gives it', screener, 'person.read', null],
    ['and nothing that it does not', screener, 'diagnosis.record', 'NOT_ALLOWED'],
    ['a program does what its token names', program, 'person.read', null],
    ['and nothing else of its role', program, 'person.change', 'NOT_ALLOWED'],
  ])('%s', (_, actor, rule, code) => {
    expect(refused(actor, rule)).toBe(code);
  });
});
