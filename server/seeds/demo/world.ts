import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { Role } from '@xingcheng/shared/codes/role';
import type { Actor, Ctx } from '../../src/access/index.js';
import { inTransaction, makeCtx, type ContextParts } from '../../src/app/context.js';
import { fixedClock } from '../../src/platform/clock.js';
import { EVERYWHERE, reachSettings } from '../../src/platform/db/reach.js';
import type { Db } from '../../src/platform/db/db.js';
import type { City, LifeScript } from '../city/city.types.js';

/** The city while it is being filled: who works where, and which record each key of the script became. */
export interface World {
  parts: ContextParts;
  /** Lets the database count its tables anew. */
  look: () => Promise<unknown>;
  city: City;
  /** Key of an organisation → its id, kind and management area. */
  places: ReadonlyMap<string, Place>;
  /** Key of an organisation and role → who holds that post. */
  posts: ReadonlyMap<string, Actor>;
  /** Area, programme and school year → the campaign. */
  campaigns: Map<string, string>;
  /** Set while many deeds are written in one transaction. */
  together: Db | null;
}

export interface Place {
  id: string;
  kind: OrganisationKind;
  areaCode: string;
}

/** One life while it is being lived again: the ids of its records as they come about. */
export interface Life {
  script: LifeScript;
  personId: string;
  guardianId: string | null;
  planId?: string;
  employmentId?: string;
  applicationId?: string;
  offerId?: string;
  stayId?: string;
}

/** What somebody did on a day. Acts of the whole city are done in the order of their days. */
export interface Act {
  on: string;
  name: string;
  run(world: World, life: Life): Promise<void>;
}

/** Who does the work of an organisation of this kind. */
export const WORKER: Readonly<Partial<Record<OrganisationKind, Role>>> = {
  KINDERGARTEN: Role.SCREENER,
  PRIMARY_SCHOOL: Role.SCREENER,
  MIDDLE_SCHOOL: Role.SCREENER,
  HIGH_SCHOOL: Role.SCREENER,
  VOCATIONAL_SCHOOL: Role.SCREENER,
  SPECIAL_SCHOOL: Role.SCREENER,
  COMMUNITY_HEALTH_CENTRE: Role.SCREENER,
  MCH_HOSPITAL: Role.CLINICIAN,
  DIAGNOSING_HOSPITAL: Role.CLINICIAN,
  REHAB_INSTITUTION: Role.THERAPIST,
  EDUCATION_BUREAU: Role.COMMITTEE_SECRETARY,
  FEDERATION: Role.CASE_MANAGER,
  COACH_AGENCY: Role.JOB_COACH,
  VOCATIONAL_CENTRE: Role.JOB_COACH,
  CARE_FACILITY: Role.CARE_MANAGER,
  DAY_CENTRE: Role.CARE_MANAGER,
  HALFWAY_HOUSE: Role.CARE_MANAGER,
};

export function placeOf(world: World, key: string): Place {
  const place = world.places.get(key);
  if (!place) throw new Error(`The city has no ${key}.`);
  return place;
}

export function postAt(world: World, at: string, role: Role | undefined = WORKER[placeOf(world, at).kind]): Actor {
  const actor = world.posts.get(`${at}|${role}`);
  if (!actor) throw new Error(`Nobody works as ${role} at ${at}.`);
  return actor;
}

/** Nobody works at the queue while the city is filled: what it would be sent is carried out by whoever tells the story. */
export const withoutQueue = (world: World): World => ({
  ...world,
  parts: { ...world.parts, jobs: { send: async () => undefined } },
});

/** The post of a demonstration account. */
export async function postOf(world: World, username: string): Promise<Actor | undefined> {
  const [account] = (await handOf(world.parts).execute('select id from account where username = ?', [username])) as {
    id: string;
  }[];
  return [...world.posts.values()].find((one) => one.accountId === account?.id);
}

/** Does one thing as the person whose post it is, on its day, in one transaction, through the rooms' own commands. */
export async function act<T>(world: World, actor: Actor, on: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const clock = fixedClock(on);
  if (!world.together) {
    return await inTransaction(makeCtx(world.parts, { actor, clock }), async (ctx) => {
      await withoutWaiting(ctx.em);
      return await work(ctx);
    });
  }
  const em = world.together;
  const done = await work(makeCtx(world.parts, { actor, clock, em }));
  await em.flush();
  // The next one reads everything anew, as a request of its own would.
  em.clear();
  return done;
}

/** The seed's own hand: it writes about everybody. */
export function handOf(parts: ContextParts): Db {
  const em = parts.orm.em.fork();
  em.setSessionContext({ variables: reachSettings(EVERYWHERE, parts.clock.today()) });
  return em;
}

/** Many deeds in one transaction: a commit for each would cost more than the deeds. */
export async function together(world: World, work: () => Promise<void>): Promise<void> {
  const em = handOf(world.parts);
  await em.begin();
  try {
    await withoutWaiting(em);
    world.together = em;
    await work();
    await em.commit();
  } catch (error) {
    await em.rollback();
    throw error;
  } finally {
    world.together = null;
  }
}

/** A city that was lost with the power is seeded again: it need not wait for the disk. */
export async function withoutWaiting(em: Db): Promise<void> {
  await em.execute('set local synchronous_commit to off');
}

export const federationOf = (script: LifeScript): string => `${script.person.area}-federation`;

export function areaCodeOf(city: City, slug: string): string {
  return city.areas.find((area) => area.slug === slug)?.code ?? '440300';
}
