import type { Role } from '@xingcheng/shared/codes/role';
import type { Caller, TestApi } from '../api.js';

export interface Told {
  __typename: string;
  id: string;
  version: number;
  code?: string;
}

const WANTED: Record<string, string> = {
  applyForCare: '... on Application { id version }',
  assessApplication: '... on Application { id version }',
  offerBed: '... on Offer { id }',
  answerOffer: '... on Offer { id }',
  saveJob: '... on Job { id }',
  startEmployment: '... on Employment { id version }',
  createPlan: '... on Plan { id version }',
  movePlan: '... on Plan { id version }',
  proposePlacement: '... on Placement { id version }',
};

/** Sends a command and answers with the thing, or with how it was refused; anything else is a fault. */
export async function tell(caller: Caller, name: string, input: object): Promise<Told> {
  const document = `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${WANTED[name] ?? ''} ... on Refusal { code } ... on StaleVersion { code } } }`;
  return (await caller.ask<Record<string, Told>>(document, { input }))[name]!;
}

/** Colleagues of one office: an account is given eight turns at once, a crowd needs more. */
export async function colleagues(api: TestApi, role: Role, organisationId: string, clients: number): Promise<Caller[]> {
  const accounts = Math.ceil(clients / 8);
  return await Promise.all(Array.from({ length: accounts }, () => api.signIn(role, organisationId)));
}

/** Everybody at once; how many were told yes, and by which codes the others were refused. */
export async function atOnce(
  clients: number,
  ask: (at: number) => Promise<Told>,
): Promise<{ yes: number; codes: string[] }> {
  const answers = await Promise.all(Array.from({ length: clients }, (_, at) => ask(at)));
  return {
    yes: answers.filter((one) => one.code === undefined).length,
    codes: [...new Set(answers.flatMap((one) => one.code ?? []))],
  };
}

export const one = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
