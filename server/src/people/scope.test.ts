import { describe, expect, test, vi } from 'vitest';
import type { Action } from '@xingcheng/shared/access/actions';
import { actorWith, ctxOf } from '../../test/actors.js';
import { sqlText } from '../../test/sql-text.js';
import type { Actor, Ctx } from '../access/index.js';
import { readThrough } from '../platform/db/read.js';
import { canReach, circlesHolding, circlesOf, reaches, requireReach } from './scope.js';

// The door opens onto the whole room, sessions and passwords included; the rule asks it for these three.
vi.mock('../access/index.js', async () => ({
  ...(await import('../access/actor.js')),
  ...(await import('../access/glass/glass-of.js')),
}));

const glass = [
  { id: 'glass-1', personId: 'person-8', until: new Date('2026-11-22T02:30:00Z') },
  { id: 'glass-2', personId: 'person-9', until: new Date('2026-11-22T02:30:00Z') },
  { id: 'glass-3', personId: 'person-7', until: new Date('2026-11-22T01:59:59Z') },
];

const DISTRICT = `exists (select 1 from person reach_p where reach_p.id = "p"."id" and reach_p.area_code = $1)`;
const TIED = (column: string) =>
  `exists (select 1 from involvement reach_i where reach_i.person_id = "p"."id" and reach_i.${column} = $1 and (reach_i.ended_on is null or reach_i.ended_on > $2::date))`;

const screener = actorWith();
const manager = actorWith({ role: 'CASE_MANAGER' });
const cityManager = actorWith({ role: 'CASE_MANAGER', areaCode: '440300' });
const securityAdmin = actorWith({ role: 'SECURITY_ADMIN' });
const auditor = actorWith({ role: 'AUDITOR', glass });

interface Row {
  what: string;
  actor: Actor;
  action: Action;
  circles: readonly string[];
  text: string;
  values: readonly unknown[];
}

const ROWS: readonly Row[] = [
  { what: 'never', actor: auditor, action: 'person.read', circles: [], text: 'false', values: [] },
  { what: 'the city', actor: securityAdmin, action: 'account.read', circles: ['CITY'], text: 'true', values: [] },
  {
    what: 'a district',
    actor: manager,
    action: 'case.read',
    circles: ['DISTRICT'],
    text: DISTRICT,
    values: ['440307'],
  },
  {
    what: 'the district of an organisation of the city is the city',
    actor: cityManager,
    action: 'case.read',
    circles: ['CITY'],
    text: 'true',
    values: [],
  },
  {
    what: 'an organisation: whom it has to do with today',
    actor: screener,
    action: 'case.read',
    circles: ['ORGANISATION'],
    text: TIED('organisation_id'),
    values: ['organisation-1', '2026-11-22'],
  },
  {
    what: 'an organisation of the city reaches no further than its own',
    actor: actorWith({ areaCode: '440300' }),
    action: 'case.read',
    circles: ['ORGANISATION'],
    text: TIED('organisation_id'),
    values: ['organisation-1', '2026-11-22'],
  },
  {
    what: 'oneself: whom one has to do with today',
    actor: screener,
    action: 'session.use',
    circles: ['OWN'],
    text: TIED('account_id'),
    values: ['account-1', '2026-11-22'],
  },
  {
    what: 'an emergency access adds the persons that are open now',
    actor: actorWith({ glass }),
    action: 'case.read',
    circles: ['ORGANISATION', 'BREAK_GLASS'],
    text: `(${TIED('organisation_id')} or "p"."id" = any($3::uuid[]))`,
    values: ['organisation-1', '2026-11-22', ['person-8', 'person-9']],
  },
  {
    what: 'to a district too',
    actor: actorWith({ role: 'CASE_MANAGER', glass }),
    action: 'case.read',
    circles: ['DISTRICT', 'BREAK_GLASS'],
    text: `(${DISTRICT} or "p"."id" = any($2::uuid[]))`,
    values: ['440307', ['person-8', 'person-9']],
  },
  {
    what: 'but lets nobody write',
    actor: actorWith({ glass }),
    action: 'person.change',
    circles: ['ORGANISATION'],
    text: TIED('organisation_id'),
    values: ['organisation-1', '2026-11-22'],
  },
  {
    what: 'whose hour is over adds nobody',
    actor: actorWith({ glass: glass.slice(2) }),
    action: 'case.read',
    circles: ['ORGANISATION'],
    text: TIED('organisation_id'),
    values: ['organisation-1', '2026-11-22'],
  },
  {
    what: 'who sees the whole city needs none',
    actor: actorWith({ role: 'CASE_MANAGER', areaCode: '440300', glass }),
    action: 'case.read',
    circles: ['CITY'],
    text: 'true',
    values: [],
  },
];

describe('whom an actor reaches for an action, as the condition of every list, count and record', () => {
  test.each(ROWS)('$what', ({ actor, action, circles, text, values }) => {
    expect(sqlText(reaches(ctxOf(actor), action, 'p.id'))).toEqual({ text, values });
    expect(circlesOf(ctxOf(actor), action, 'p.id').map(({ circle }) => circle)).toEqual(circles);
  });

  test('a list that repeats the area of its persons is asked for it by its own column', () => {
    expect(sqlText(reaches(ctxOf(manager), 'case.read', 'c.person_id', 'c.area_code'))).toEqual({
      text: '"c"."area_code" = $1',
      values: ['440307'],
    });
    // Only a district asks for an area.
    expect(sqlText(reaches(ctxOf(screener), 'case.read', 'c.person_id', 'c.area_code')).text).toBe(
      TIED('organisation_id').replace('"p"."id"', '"c"."person_id"'),
    );
  });
});

/** A request whose reads are listened to and answered with these rows. */
function listening(actor: Actor, rows: readonly object[], system: string | null = null) {
  const connection = {};
  const asked: { text: string; values: readonly unknown[] | undefined }[] = [];
  const query = async (text: string, values?: unknown[]) => {
    asked.push({ text: text.replaceAll(/\s+/g, ' '), values });
    return { rows: text.startsWith('select set_config') ? [] : [...rows] };
  };
  readThrough(connection, { query, connect: async () => ({ query, release: () => undefined }) });
  const em = { isInTransaction: () => false, getConnection: () => connection };
  const reach = { area: '', organisation: actor.organisationId };
  const ctx = Object.assign(ctxOf(actor, system), { em, reach }) as unknown as Ctx;
  return { ctx, asked: () => asked.filter(({ text }) => text.includes('from person')) };
}

const PERSON = 'person-1';

describe('one person', () => {
  test('is asked for with the same condition, before the row of the person is looked at', async () => {
    const { ctx, asked } = listening(screener, [{ ok: true }]);
    expect(await canReach(ctx, 'case.read', PERSON)).toBe(true);
    expect(asked()).toEqual([
      {
        text: `select true as ok from person p where p.id = (select asked.id from (select $1::uuid as id) asked where ${TIED('organisation_id').replaceAll('"p"', '"asked"').replace('$2', '$3').replace('$1', '$2')})`,
        values: [PERSON, 'organisation-1', '2026-11-22'],
      },
    ]);
  });

  test('who is out of reach or does not exist is not found, under the field that named them', async () => {
    const { ctx } = listening(screener, []);
    expect(await canReach(ctx, 'case.read', PERSON)).toBe(false);
    await expect(requireReach(ctx, 'case.read', PERSON)).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    await expect(requireReach(ctx, 'case.read', PERSON, 'personId')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: 'personId',
    });
  });

  test('who is within reach is let through', async () => {
    const { ctx, asked } = listening(screener, [{ ok: true }]);
    await expect(requireReach(ctx, 'case.read', PERSON)).resolves.toBeUndefined();
    expect(asked()).toHaveLength(1);
  });

  test("the house's own work has no reader: nobody is asked", async () => {
    const { ctx, asked } = listening(screener, [], 'a nightly job');
    await expect(requireReach(ctx, 'case.read', PERSON)).resolves.toBeUndefined();
    expect(asked()).toEqual([]);
  });
});

describe('"why can I see this person?"', () => {
  const reader = actorWith({ glass });

  test('asks each circle of its own, in one statement', async () => {
    const { ctx, asked } = listening(reader, [{ ORGANISATION: false, BREAK_GLASS: true }]);
    expect(await circlesHolding(ctx, 'case.read', PERSON)).toEqual(['BREAK_GLASS']);
    expect(asked()).toEqual([
      {
        text: `select ${TIED('organisation_id')} as "ORGANISATION", "p"."id" = any($3::uuid[]) as "BREAK_GLASS" from person p where p.id = $4`,
        values: ['organisation-1', '2026-11-22', ['person-8', 'person-9'], PERSON],
      },
    ]);
  });

  test('names both where both hold, and none for a person who does not exist', async () => {
    const both = listening(reader, [{ ORGANISATION: true, BREAK_GLASS: true }]);
    expect(await circlesHolding(both.ctx, 'case.read', PERSON)).toEqual(['ORGANISATION', 'BREAK_GLASS']);
    expect(await circlesHolding(listening(reader, []).ctx, 'case.read', PERSON)).toEqual([]);
  });

  test('the city holds everybody who exists', async () => {
    const { ctx, asked } = listening(cityManager, [{ CITY: true }]);
    expect(await circlesHolding(ctx, 'case.read', PERSON)).toEqual(['CITY']);
    expect(asked()).toEqual([{ text: 'select true as "CITY" from person p where p.id = $1', values: [PERSON] }]);
  });

  test('who may never is in no circle, and no statement is sent', async () => {
    const { ctx, asked } = listening(auditor, [{}]);
    expect(await circlesHolding(ctx, 'case.read', PERSON)).toEqual([]);
    expect(asked()).toEqual([]);
  });
});
