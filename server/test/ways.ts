import { involve } from '../src/people/index.js';
import type { Caller, TestApi } from './api.js';
import { aPerson, type PersonWish } from './builders.js';

/** One district with everybody a referral needs: who sends, who receives, who supervises, and who has nothing to do with it. */
export interface District {
  centre: string;
  mch: string;
  rehab: string;
  federation: string;
  sender: Caller;
  clinician: Caller;
  colleague: Caller;
  therapist: Caller;
  supervisor: Caller;
  admin: Caller;
  stranger: Caller;
}

export async function districtOf(api: TestApi): Promise<District> {
  const centre = await api.organisation('COMMUNITY_HEALTH_CENTRE', '440307', '龙城社康中心');
  const mch = await api.organisation('MCH_HOSPITAL', '440307', '龙岗区妇幼保健院');
  const rehab = await api.organisation('REHAB_INSTITUTION', '440307', '龙岗康复中心');
  const federation = await api.organisation('FEDERATION', '440307', '龙岗区残联');
  return {
    centre,
    mch,
    rehab,
    federation,
    sender: await api.signIn('SCREENER', centre, '何医生'),
    clinician: await api.signIn('CLINICIAN', mch, '郭医生'),
    colleague: await api.signIn('CLINICIAN', mch, '钟医生'),
    therapist: await api.signIn('THERAPIST', rehab, '陈治疗师'),
    supervisor: await api.signIn('CASE_MANAGER', federation, '周敏'),
    admin: await api.signIn('PROGRAMME_ADMIN', federation, '廖项目'),
    stranger: await api.signIn('CLINICIAN', await api.organisation('MCH_HOSPITAL', '440305')),
  };
}

export interface ReferralAnswer {
  __typename: string;
  id: string;
  version: number;
  status: string;
  code?: string;
  field?: string;
  [more: string]: unknown;
}

export const REFERRAL_FIELDS = `__typename
  ... on Referral { id version status dueOn daysLeft overdue result resultNote resultHidden bookedOn clocks { name dueOn doneOn daysLeft overdue beyondCalendar } }
  ... on Refusal { code field } ... on StaleVersion { code }`;

export async function mutate(caller: Caller, name: string, type: string, input: object): Promise<ReferralAnswer> {
  const document = `mutation($input: ${type}!) { ${name}(input: $input) { ${REFERRAL_FIELDS} } }`;
  return (await caller.ask<Record<string, ReferralAnswer>>(document, { input }))[name]!;
}

export const move = (
  caller: Caller,
  { id, version }: { id: string; version: number },
  name: string,
  more: object = {},
): Promise<ReferralAnswer> => mutate(caller, 'moveReferral', 'MoveReferralInput', { id, version, move: name, ...more });

/** A child of the centre, and a referral of it to the maternal and child hospital that is on its way. */
export async function aWay(
  api: TestApi,
  { centre, mch, sender }: District,
  wish: PersonWish & { input?: object } = {},
): Promise<ReferralAnswer & { personId: string }> {
  const { input = {}, ...person } = wish;
  const personId = await aPerson(api, { consents: ['SHARING'], ...person });
  await api.asSystem((ctx) => involve(ctx, { personId, organisationId: centre, reason: 'SCREENING' }));
  const draft = await mutate(sender, 'draftReferral', 'DraftReferralInput', {
    personId,
    service: 'SECONDARY_SCREEN',
    reason: 'SCREEN_POSITIVE',
    toOrganisationId: mch,
    ...input,
  });
  const { id, version } = draft;
  return { ...(await mutate(sender, 'sendReferral', 'SendReferralInput', { id, version })), personId };
}
