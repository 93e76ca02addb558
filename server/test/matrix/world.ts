import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { Role } from '@xingcheng/shared/codes/role';
import { actorOfMembership, type Actor } from '../../src/access/index.js';
import { newId } from '../../src/platform/db/base-properties.js';
import { endInvolvement, involve, writePersons } from '../../src/people/index.js';
import type { TestApi } from '../api.js';
import { act, castOf, liveOneLife } from '../life.js';
import { RELATIONS, type Relation } from './relations.js';
import { ROLE_LETTERS } from './rules.js';

/** Where somebody of this role works. */
const KIND: Record<Role, OrganisationKind> = {
  SCREENER: 'KINDERGARTEN',
  CLINICIAN: 'DIAGNOSING_HOSPITAL',
  THERAPIST: 'REHAB_INSTITUTION',
  TEACHER: 'PRIMARY_SCHOOL',
  COMMITTEE_SECRETARY: 'EDUCATION_BUREAU',
  JOB_COACH: 'COACH_AGENCY',
  CARE_MANAGER: 'CARE_FACILITY',
  CASE_MANAGER: 'FEDERATION',
  PROGRAMME_ADMIN: 'FEDERATION',
  AUDITOR: 'FEDERATION',
  SECURITY_ADMIN: 'FEDERATION',
  SYSTEM_ADMIN: 'FEDERATION',
};

export interface World {
  /** Somebody who has lived: born 2024, in care since 2050. */
  personId: string;
  name: string;
  /** The record that was merged into theirs. */
  mergedId: string;
  absentId: string;
  jobOrganisationId: string;
  actors: Record<Role, Record<Relation, Actor>>;
}

const roles = Object.values(ROLE_LETTERS);
const TOMORROW = '2050-03-02';

/** One life, one merge, and for every role one organisation for each way of standing to that person. */
export async function buildWorld(api: TestApi): Promise<World> {
  const cast = await castOf(api);
  const { personId } = await liveOneLife(api, cast);
  const mergedId = newId();
  const person = {
    name: '林星辰',
    sex: 'MALE',
    birthDate: '2024-03-20',
    areaCode: '440307',
    nationalId: null,
  } as const;
  await api.asSystem((ctx) => writePersons(ctx, [{ id: mergedId, ...person, nationalId: '440307202403200014' }]));
  await act(cast.doctor, 'recordFollowUp', { personId, progress: 'BETTER' });
  await act(cast.owner, 'mergePersons', {
    survivorId: personId,
    survivorVersion: await versionOf(api, personId),
    mergedId,
    mergedVersion: 1,
    taken: ['NATIONAL_ID'],
    reason: '同一个人',
  });
  const built = [];
  for (const role of roles) {
    const of: [Relation, Actor][] = [];
    for (const relation of Object.keys(RELATIONS) as Relation[])
      of.push([relation, await standing(api, role, relation, personId)]);
    built.push([role, Object.fromEntries(of)]);
  }
  return {
    personId,
    name: person.name,
    mergedId,
    absentId: newId(),
    jobOrganisationId: cast.employer,
    actors: Object.fromEntries(built) as World['actors'],
  };
}

/** Who is a party to a referral: until it is closed. */
const PARTY: Partial<Record<Relation, string>> = { receiver: 'SENT', closed: 'CLOSED', closedHere: 'CLOSED' };

/** One more referral like the first of this life, to this organisation; of a service of its own, for of each only one is open. */
async function referTo(api: TestApi, organisationId: string, status: string): Promise<void> {
  await api.orm.em.fork().execute(
    `insert into referral select (jsonb_populate_record(null::referral, to_jsonb(r) || jsonb_build_object('note_cell', null, 'id', gen_random_uuid(), 'to_organisation_id', ?::text, 'status', ?::text, 'service', left(?::text, 20)))).*
     from referral r order by r.created_at limit 1`,
    [organisationId, status, organisationId.replaceAll('-', '').slice(-20)],
  );
}

async function versionOf(api: TestApi, personId: string): Promise<number> {
  const [row] = (await api.orm.em.fork().execute('select version from person where id = ?', [personId])) as [
    { version: number },
  ];
  return row.version;
}

async function standing(api: TestApi, role: Role, relation: Relation, personId: string): Promise<Actor> {
  const { area, tie } = RELATIONS[relation];
  const organisationId = await api.organisation(KIND[role], area);
  const { membershipId } = await api.signIn(role, organisationId);
  const said = { personId, organisationId, reason: 'REFERRAL' } as const;
  if (tie !== 'none') await api.asSystem((ctx) => involve(ctx, said));
  if (tie === 'ended') await api.asSystem((ctx) => endInvolvement(ctx, said));
  if (tie === 'ending') await api.asSystem((ctx) => endInvolvement(ctx, said, TOMORROW));
  const referral = PARTY[relation];
  if (referral) await referTo(api, organisationId, referral);
  const actor = await actorOfMembership(api.orm.em.fork(), membershipId);
  if (!actor) throw new Error(`nobody is ${role} as ${relation}`);
  return actor;
}
