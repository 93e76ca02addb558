import { ROLES_WITH_MINORS } from '@xingcheng/shared/access/roles';
import { Role } from '@xingcheng/shared/codes/role';
import type { Actor, Ctx } from '../../src/access/index.js';
import { newId } from '../../src/platform/db/base-properties.js';
import type { City, SeedOrganisation, SeedStaff } from '../city/city.types.js';
import { personName } from '../city/names.js';
import { randomOf } from '../city/random.js';
import { areaCodeOf, WORKER, type Place } from './world.js';

/** Since when everybody has been in post: before the first step of any life. */
const IN_POST_SINCE = '2015-01-01';

/** Word of the user name for posts beyond the first of their kind in an area. */
const WORD: Readonly<Partial<Record<Role, string>>> = {
  SCREENER: 'nurse',
  CLINICIAN: 'clinician',
  THERAPIST: 'therapist',
  COMMITTEE_SECRETARY: 'secretary',
  JOB_COACH: 'coach',
  CARE_MANAGER: 'care',
  CASE_MANAGER: 'case',
};

export async function writeOrganisations(ctx: Ctx, city: City): Promise<Map<string, Place>> {
  const places = new Map(
    city.organisations.map((one): [string, Place] => [
      one.key,
      { id: newId(), kind: one.kind, areaCode: one.area === 'city' ? '440300' : areaCodeOf(city, one.area) },
    ]),
  );
  const rows = city.organisations.map((one) => {
    const place = places.get(one.key);
    return {
      id: place?.id,
      area: place?.areaCode,
      name: one.name,
      kind: one.kind,
      street: one.streetCode,
      uscc: one.uscc,
    };
  });
  await ctx.em.execute(
    `insert into organisation (id, created_at, updated_at, version, name, kind, area_code, street_code, identifier)
     select id, ?, ?, 1, name, kind, area, street, uscc
     from jsonb_to_recordset(?::jsonb) as r(id uuid, area text, name text, kind text, street text, uscc text)`,
    [ctx.now, ctx.now, JSON.stringify(rows)],
  );
  return places;
}

/** The city's staff, and one post more wherever somebody of the script works and nobody is there yet. */
export function staffOfEveryPlace(city: City): SeedStaff[] {
  const random = randomOf(city.seed).fork('further staff');
  const taken = new Set(city.staff.map((one) => `${one.organisationKey}|${one.role}`));
  const used = new Set(city.staff.map((one) => one.username));
  const further = city.organisations.flatMap((place): SeedStaff[] => {
    const role = WORKER[place.kind];
    if (!role || taken.has(`${place.key}|${role}`)) return [];
    return [
      {
        username: freeName(used, role, place),
        name: personName(random, 'FEMALE'),
        role,
        organisationKey: place.key,
        area: place.area,
      },
    ];
  });
  return [...city.staff, ...further];
}

function freeName(used: Set<string>, role: Role, { area }: SeedOrganisation): string {
  for (let n = 2; ; n += 1) {
    const name = `${WORD[role]}${n}.${area}`;
    if (used.has(name)) continue;
    used.add(name);
    return name;
  }
}

/** Accounts with one password for all, hashed once. Answers with who holds each post. */
export async function writeStaff(
  ctx: Ctx,
  city: City,
  places: ReadonlyMap<string, Place>,
  passwordHash: string,
): Promise<Map<string, Actor>> {
  const names = new Map(city.organisations.map((one) => [one.key, one.name]));
  const posts = new Map<string, Actor>();
  const rows = staffOfEveryPlace(city).flatMap((one) => {
    const place = places.get(one.organisationKey);
    if (!place) return [];
    const [accountId, membershipId] = [newId(), newId()];
    const { username, name, role } = one;
    posts.set(`${one.organisationKey}|${role}`, {
      accountId,
      membershipId,
      name,
      role,
      organisationId: place.id,
      organisationName: names.get(one.organisationKey) ?? '',
      organisationKind: place.kind,
      areaCode: place.areaCode,
      language: 'zh',
    });
    return [{ account: accountId, membership: membershipId, username, name, role, organisation: place.id }];
  });
  const staff = JSON.stringify(rows);
  const meeting = `{${ROLES_WITH_MINORS.join()}}`;
  await ctx.em.execute(
    `insert into account (id, created_at, updated_at, version, username, name, password_hash, password_changed_at, language, service)
     select account, ?, ?, 1, username, name, ?, ?, 'zh', false from jsonb_to_recordset(?::jsonb) as r(account uuid, username text, name text)`,
    [ctx.now, ctx.now, passwordHash, ctx.now, staff],
  );
  await ctx.em.execute(
    `insert into membership (id, created_at, updated_at, version, account_id, organisation_id, role, started_on, checked_on, check_due_on)
     select membership, ?, ?, 1, account, organisation, role, ?::date,
       case when role = any(?::text[]) then ?::date - 90 end, case when role = any(?::text[]) then ?::date + 275 end
     from jsonb_to_recordset(?::jsonb) as r(membership uuid, account uuid, organisation uuid, role text)`,
    [ctx.now, ctx.now, IN_POST_SINCE, meeting, city.today, meeting, city.today, staff],
  );
  return posts;
}
