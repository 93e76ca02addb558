import { describe, expect, test } from 'vitest';
import { actorWith } from '../../test/actors.js';
import { NotFound, Refused } from '../platform/graphql/refusal.js';
import type { Actor } from './actor.js';
import { abilities, found, require, within } from './policy.js';

const refusalOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

const mine = { organisationId: 'organisation-1', areaCode: '440307' };
const neighbours = { organisationId: 'organisation-2', areaCode: '440307' };
const strangers = { organisationId: 'organisation-3', areaCode: '440304' };
const nowhere = { organisationId: 'organisation-4', areaCode: null };

const screener = actorWith();
const manager = actorWith({ role: 'CASE_MANAGER' });
const cityManager = actorWith({ role: 'CASE_MANAGER', areaCode: '440300' });
const systemAdmin = actorWith({ role: 'SYSTEM_ADMIN' });
const securityAdmin = actorWith({ role: 'SECURITY_ADMIN' });

describe("the role's right over a record that belongs to an organisation", () => {
  test.each<[string, Actor, readonly boolean[]]>([
    ['an organisation reaches its own', screener, [true, false, false, false]],
    ['a district reaches every organisation in it', manager, [true, true, false, false]],
    ['an organisation of the city reaches every district', cityManager, [true, true, true, true]],
    ['no right reaches nothing, not even of the own organisation', systemAdmin, [false, false, false, false]],
  ])('%s', (_, actor, seen) => {
    expect([mine, neighbours, strangers, nowhere].map((record) => within(actor, 'staff.read', record))).toEqual(seen);
  });

  test('a right over the city asks for no organisation and no area', () => {
    for (const record of [mine, strangers, nowhere]) expect(within(securityAdmin, 'account.read', record)).toBe(true);
  });

  test('a district of its own does not stand in for the organisation: a record without an area is out of its reach', () => {
    expect(within(manager, 'staff.read', { organisationId: 'organisation-1' })).toBe(false);
  });
});

describe('abilities', () => {
  const policy = {
    read: (actor: Actor, facts: { owner: string }) => actor.accountId === facts.owner,
    close: () => false,
  };

  test('each sentence is asked about this actor and these facts', () => {
    expect(abilities(policy, screener, { owner: 'account-1' })).toEqual({ read: true, close: false });
    expect(abilities(policy, screener, { owner: 'account-2' })).toEqual({ read: false, close: false });
  });

  test('what a sentence denies is refused as not allowed, and what it grants goes on', () => {
    expect(refusalOf(() => require(policy.read, screener, { owner: 'account-1' }))).toBeNull();
    const refusal = refusalOf(() => require(policy.read, screener, { owner: 'account-2' }));
    expect(refusal).toBeInstanceOf(Refused);
    expect(refusal).toMatchObject({ code: 'NOT_ALLOWED', field: null });
  });
});

describe('a record that is not there for this actor', () => {
  test.each([null, undefined])('%s is not found, under the field that named it', (record) => {
    expect(refusalOf(() => found(record))).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    expect(refusalOf(() => found(record, 'personId'))).toMatchObject({ code: 'NOT_FOUND', field: 'personId' });
    expect(refusalOf(() => found(record))).toBeInstanceOf(NotFound);
  });

  test.each([0, '', false, mine])('%s is there', (record) => {
    expect(found(record)).toBe(record);
  });
});
