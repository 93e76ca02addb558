import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { Diagnosis } from '../src/diagnosis/index.js';
import { Organisation } from '../src/organisations/index.js';
import { Consent, Enrolment, Guardian, involve, Person, spell } from '../src/people/index.js';
import type { Caller, TestApi } from './api.js';
import { sealGuardian } from '../src/people/identity.js';
import { newId } from '../src/platform/db/base-properties.js';

export interface Wish {
  school: string;
  name?: string;
  birthDate?: string;
  areaCode?: string;
  grade?: 'K1' | 'K2' | 'P1' | 'P2';
  className?: string;
  /** What the guardian answered to screening as a whole. */
  answer?: 'CONSENTED' | 'REFUSED';
}

export interface Outcome {
  __typename: string;
  id: string;
  code: string;
  field: string;
  outcome: string;
  version: number;
}

const SCREENING =
  '__typename ... on Screening { id outcome version } ... on Refusal { code field } ... on StaleVersion { code }';

/** A district with schools that screen: what the tests of campaigns, consents and the cascade start from. */
export async function campaignWorld(api: TestApi) {
  let born = 0;
  const federation = await api.organisation('FEDERATION', '440307');
  const admin = await api.signIn('PROGRAMME_ADMIN', federation);
  const city = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440300'));
  const mch = await api.organisation('MCH_HOSPITAL', '440307');
  const clinician = await api.signIn('CLINICIAN', mch);

  async function school(kind: OrganisationKind = 'KINDERGARTEN', areaCode = '440307') {
    const id = await api.organisation(kind, areaCode);
    return { id, screener: await api.signIn('SCREENER', id), teacher: await api.signIn('TEACHER', id) };
  }

  /** On the roll, with a guardian, and with an answer to screening as a whole where one is wished. */
  async function pupil(wish: Wish): Promise<string> {
    return await api.asSystem(async (ctx) => {
      const name = wish.name ?? `小朋友${(born += 1)}`;
      const birthDate = wish.birthDate ?? '2022-10-10';
      const person = ctx.em.create(Person, {
        name,
        ...spell(name),
        sex: 'FEMALE',
        birthDate,
        areaCode: wish.areaCode ?? '440307',
      });
      await ctx.em.flush();
      await involve(ctx, { personId: person.id, organisationId: wish.school, reason: 'ENROLMENT' });
      const id = newId();
      const guardian = sealGuardian(ctx.keys, id, `${name}妈妈`);
      ctx.em.create(Guardian, { id, person, ...guardian, kind: 'PARENT', startedOn: birthDate });
      ctx.em.create(Enrolment, {
        person,
        school: ctx.em.getReference(Organisation, wish.school),
        schoolYear: 2026,
        grade: wish.grade ?? 'K1',
        className: wish.className ?? '1班',
        startedOn: '2026-09-01',
      });
      if (wish.answer)
        ctx.em.create(Consent, {
          person,
          purpose: 'SCREENING',
          outcome: wish.answer,
          answeredOn: birthDate,
          textVersion: 'test',
          recordedBy: admin.accountId,
        });
      return person.id;
    });
  }

  async function campaign(schoolIds: readonly string[], more: object = {}, open = true): Promise<string> {
    const input = {
      name: '2026 秋季',
      schoolYear: 2026,
      programme: 'KINDERGARTEN',
      areaCode: '440307',
      schoolIds,
      instruments: ['CN_WARNING_SIGNS@2022'],
      startsOn: '2026-09-01',
      endsOn: '2027-06-30',
      ...more,
    };
    const { openCampaign } = await city.ask<{ openCampaign: { id: string; version: number } }>(
      'mutation($input: OpenCampaignInput!) { openCampaign(input: $input) { ... on Campaign { id version } ... on Refusal { code field } } }',
      { input },
    );
    if (open) await move(openCampaign.id, openCampaign.version, 'open');
    return openCampaign.id;
  }

  const move = async (id: string, version: number, name: string, reason?: string) =>
    (
      await city.ask<{ moveCampaign: object }>(
        'mutation($input: MoveCampaignInput!) { moveCampaign(input: $input) { ... on Campaign { status version } ... on Refusal { code field } } }',
        { input: { id, version, move: name, reason } },
      )
    ).moveCampaign;

  async function answer(caller: Caller, campaignId: string, answers: readonly object[], more: object = {}) {
    const { recordCampaignConsents } = await caller.ask<{ recordCampaignConsents: Record<string, unknown> }>(
      'mutation($input: RecordCampaignConsentsInput!) { recordCampaignConsents(input: $input) { ... on CampaignConsents { rows { personId consent done } } ... on Refusal { code field } } }',
      { input: { campaignId, answers, ...more } },
    );
    return recordCampaignConsents;
  }

  async function primary(caller: Caller, personId: string, node: number, input: object = {}, positive = false) {
    const { recordScreening } = await caller.ask<{ recordScreening: Outcome }>(
      `mutation($input: RecordScreeningInput!) { recordScreening(input: $input) { ${SCREENING} } }`,
      {
        input: {
          personId,
          instrument: 'CN_WARNING_SIGNS@2022',
          informant: 'SCREENER',
          answers: signs(node, positive),
          ...input,
        },
      },
    );
    return recordScreening;
  }

  /** From then on others than the screener see the result. */
  const tellGuardian = (caller: Caller, screeningId: string) =>
    caller.ask('mutation($input: GiveNoticesInput!) { giveNotices(input: $input) { __typename } }', {
      input: { screeningIds: [screeningId] },
    });

  /** A primary screen whose result the guardian was told at once. */
  async function toldPrimary(...given: Parameters<typeof primary>): Promise<Outcome> {
    const result = await primary(...given);
    if (result.__typename === 'Screening') await tellGuardian(given[0], result.id);
    return result;
  }

  async function secondary(personId: string, abnormal: boolean, input: object = {}) {
    const { recordSecondaryScreening } = await clinician.ask<{ recordSecondaryScreening: Outcome }>(
      `mutation($input: RecordSecondaryInput!) { recordSecondaryScreening(input: $input) { ${SCREENING} } }`,
      {
        input: {
          personId,
          history: abnormal ? ['COMMUNICATION'] : [],
          paperTotal: 20,
          scores: { TOTAL: 90, LANGUAGE: 90, ADAPTIVE: 90, SOCIAL: 90 },
          ...input,
        },
      },
    );
    return recordSecondaryScreening;
  }

  /** A doctor's conclusion as the diagnosis room keeps it. */
  async function diagnosis(personId: string, diagnosedOn: string, outcome: 'CONFIRMED' | 'EXCLUDED' = 'CONFIRMED') {
    await api.asSystem(async (ctx) => {
      ctx.em.create(Diagnosis, {
        person: ctx.em.getReference(Person, personId),
        organisation: ctx.em.getReference(Organisation, mch),
        doctorId: clinician.accountId,
        licenceScope: 'PSYCHIATRY',
        licenceNumber: 'L1',
        diagnosedOn,
        outcome,
      });
    });
  }

  return {
    admin,
    city,
    clinician,
    mch,
    school,
    pupil,
    campaign,
    move,
    answer,
    primary,
    tellGuardian,
    toldPrimary,
    secondary,
    diagnosis,
  };
}

export type CampaignWorld = Awaited<ReturnType<typeof campaignWorld>>;

function signs(node: number, positive: boolean): Record<string, string> {
  const ids = [1, 2, 3, 4].map((n) => `WS${String(node).padStart(2, '0')}-${n}`);
  return {
    ...Object.fromEntries([...ids, 'WS-REG', 'WS-IMP'].map((id) => [id, 'UNCHECKED'])),
    ...(positive ? { [ids[0] ?? '']: 'CHECKED' } : {}),
  };
}

/** How many rows a list's file has, its head aside. */
export async function exportedRows(caller: Caller, name: string, filter: object): Promise<number> {
  const answer = await caller.fetch(`/exports/${name}.csv?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status}`);
  return (await answer.text()).trim().split('\r\n').length - 1;
}
