import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { Role } from '@xingcheng/shared/codes/role';
import { Account, actorOfMembership, type Actor } from '../../src/access/index.js';
import { actorOfToken } from '../../src/access/sessions.js';
import { newId } from '../../src/platform/db/base-properties.js';
import { Organisation } from '../../src/organisations/index.js';
import { BreakGlassGrant } from '../../src/people/break-glass/break-glass-grant.entity.js';
import {
  endInvolvement,
  involve,
  Person,
  recordConsent,
  withdrawConsent,
  writePersons,
} from '../../src/people/index.js';
import { sealWord, word } from '../../src/platform/crypto/word.js';
import type { Caller, TestApi } from '../api.js';
import { act, castOf, liveOneLife } from '../life.js';
import { MEET_EMERGENCIES, RELATIONS, type Relation } from './relations.js';
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
  await act(cast.admin, 'placeHold', { personId, reason: 'DISPUTE', note: '监护权诉讼' });
  const actors = Object.fromEntries(roles.map((role) => [role, {}])) as World['actors'];
  const relations = Object.keys(RELATIONS) as Relation[];
  // Taking a consent back ends what is under way without one: the referrals of the others come after it.
  for (const relation of relations.toSorted((one, other) => Number(other in CONSENT) - Number(one in CONSENT)))
    for (const role of roles) actors[role][relation] = await standing(api, cast.owner, role, relation, personId);
  return {
    personId,
    name: person.name,
    mergedId,
    absentId: newId(),
    jobOrganisationId: cast.employer,
    actors,
  };
}

/** Who is a party to a referral: until it is closed. */
const PARTY: Partial<Record<Relation, string>> = { receiver: 'SENT', closed: 'CLOSED', closedHere: 'CLOSED' };

/** Ties that rest on a consent to share. */
const CONSENT: Partial<Record<Relation, 'stands' | 'taken back'>> = { consented: 'stands', withdrawn: 'taken back' };

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

async function standing(api: TestApi, owner: Caller, role: Role, relation: Relation, personId: string): Promise<Actor> {
  const { area, tie } = RELATIONS[relation];
  const organisationId = await api.organisation(KIND[role], area);
  const { membershipId, token } = await api.signIn(role, organisationId);
  const said = { personId, organisationId, reason: 'REFERRAL' } as const;
  if (CONSENT[relation]) await share(api, owner, { personId, organisationId }, CONSENT[relation]);
  else if (tie !== 'none') await api.asSystem((ctx) => involve(ctx, said));
  if (tie === 'ended' && !CONSENT[relation]) await api.asSystem((ctx) => endInvolvement(ctx, said));
  if (tie === 'ending') await api.asSystem((ctx) => endInvolvement(ctx, said, TOMORROW));
  const referral = PARTY[relation];
  if (referral) await referTo(api, organisationId, referral);
  const known = await actorOfMembership(api.orm.em.fork(), membershipId);
  if (!known) throw new Error(`nobody is ${role} as ${relation}`);
  if (!relation.startsWith('glass') || !MEET_EMERGENCIES.includes(role)) return known;
  await breakGlass(api, known, relation, personId);
  // Which accesses are open is read with the session.
  const actor = await actorOfToken(api.orm.em.fork(), token, api.clock.now());
  if (!actor) throw new Error(`${role} is not signed in as ${relation}`);
  return actor;
}

/** The tie that sending makes, by an answer of the grown-up person that names this institution; and taken back again. */
async function share(
  api: TestApi,
  owner: Caller,
  tie: { personId: string; organisationId: string },
  then: 'stands' | 'taken back',
): Promise<void> {
  const { personId, organisationId } = tie;
  const consentId = await api.as(owner, async (ctx) => {
    const { id } = await recordConsent(ctx, {
      personId,
      recipientId: organisationId,
      purpose: 'SHARING',
      outcome: 'CONSENTED',
    });
    return id;
  });
  await api.asSystem((ctx) => involve(ctx, { ...tie, reason: 'REFERRAL', consentId }));
  if (then === 'taken back') await api.as(owner, (ctx) => withdrawConsent(ctx, consentId));
}

/** An emergency access that is open, was given back, or has run out. */
async function breakGlass(api: TestApi, actor: Actor, relation: Relation, personId: string): Promise<void> {
  const em = api.orm.em.fork();
  const id = newId();
  const now = api.clock.now();
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  em.create(BreakGlassGrant, {
    id,
    account: em.getReference(Account, actor.accountId),
    role: actor.role,
    organisation: em.getReference(Organisation, actor.organisationId),
    person: em.getReference(Person, personId),
    reason: 'MEDICAL_EMERGENCY',
    reasonNoteCell: sealWord(api.app.parts.keys, word('break_glass_grant', 'reason_note'), id, '急诊科，孩子昏迷'),
    grantedAt: later(relation === 'glassOver' ? -61 : -10),
    expiresAt: later(relation === 'glassOver' ? -1 : 50),
    endedAt: relation === 'glassEnded' ? later(-5) : null,
    ruleVersion: '2026-1',
    reviewDueOn: '2050-03-04',
  });
  await em.flush();
}
