import { involve } from '../src/people/index.js';
import type { Caller, TestApi } from './api.js';
import { aPerson, type PersonWish } from './builders.js';

/** A confirmed conclusion as a doctor of the hospital gives it. */
export const CONFIRMED = {
  licenceScope: 'PSYCHIATRY',
  licenceNumber: '110440300012345',
  outcome: 'CONFIRMED',
  icd10: 'F84.0',
  icd11: '6A02.0',
  severitySocial: 'LEVEL_2',
  severityRepetitive: 'LEVEL_2',
};
export const UNDETERMINED = { licenceScope: 'PSYCHIATRY', licenceNumber: '110440300012345', outcome: 'UNDETERMINED' };

export interface DiagnosisAnswer {
  __typename: string;
  id: string;
  version: number;
  code?: string;
  field?: string;
  [more: string]: unknown;
}

const WANTED: Record<string, string> = {
  recordFollowUp: '... on FollowUp { id visitedOn nextDueOn }',
  retryReport: '... on DiagnosisReport { id version status attempts receiptNumber }',
  recordReportReceipt: '... on DiagnosisReport { id version status attempts receiptNumber }',
};

/** Sends a command of the diagnosis room and answers with the thing, or with what was refused. */
export async function order(caller: Caller, name: string, type: string, input: object): Promise<DiagnosisAnswer> {
  const document = `mutation($input: ${type}!) { ${name}(input: $input) { __typename
    ${WANTED[name] ?? '... on Diagnosis { id version outcome revisitDueOn followUpDueOn differential }'}
    ... on Refusal { code field } ... on StaleVersion { code } } }`;
  return (await caller.ask<Record<string, DiagnosisAnswer>>(document, { input }))[name]!;
}

export const diagnose = (doctor: Caller, personId: string, facts: object = CONFIRMED): Promise<DiagnosisAnswer> =>
  order(doctor, 'recordDiagnosis', 'RecordDiagnosisInput', { personId, ...facts });

/** A child whom the hospital has been asked to see. */
export async function aPatient(api: TestApi, hospital: string, wish: PersonWish = {}): Promise<string> {
  const personId = await aPerson(api, wish);
  await api.asSystem((ctx) => involve(ctx, { personId, organisationId: hospital, reason: 'REFERRAL' }));
  return personId;
}
