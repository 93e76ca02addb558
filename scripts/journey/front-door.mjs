// Referral and diagnosis, through the API with the page's own session.
import assert from 'node:assert/strict';
import { say } from './hands.mjs';

const REFUSAL = '... on Refusal { code field message } ... on StaleVersion { code }';

function done({ data, errors }, name) {
  const value = data?.[name];
  assert.ok(value && value.__typename !== 'Refusal' && value.__typename !== 'StaleVersion', `${name}: ${JSON.stringify(errors ?? value)}`);
  return value;
}

export async function takeReferral(page) {
  const { data } = await say(page, '{ referrals(filter: { direction: "IN" }) { nodes { id version status } } }');
  const waiting = data.referrals.nodes.find((one) => one.status === 'SENT');
  done(await say(page, `mutation($input: MoveReferralInput!) { moveReferral(input: $input) { __typename ${REFUSAL} } }`, { input: { id: waiting.id, version: waiting.version, move: 'accept' } }), 'moveReferral');
}

export async function recordDiagnosis(page, personId) {
  const input = { personId, outcome: 'CONFIRMED', licenceScope: 'PSYCHIATRY', licenceNumber: '110440300000001', icd10: 'F84.0', icd11: '6A02.1', severitySocial: 'LEVEL_2', severityRepetitive: 'LEVEL_2', cognitiveMeasure: 'DQ', cognitiveValue: 58 };
  done(await say(page, `mutation($input: RecordDiagnosisInput!) { recordDiagnosis(input: $input) { __typename ${REFUSAL} } }`, { input }), 'recordDiagnosis');
}

export async function referToRehabilitation(page, personId) {
  const { data } = await say(page, '{ organisations(filter: { kinds: ["REHAB_INSTITUTION"] }) { nodes { id } } }');
  const input = { personId, toOrganisationId: data.organisations.nodes[0].id, service: 'INTERVENTION', reason: 'DIAGNOSIS_CONFIRMED' };
  const draft = done(await say(page, `mutation($input: DraftReferralInput!) { draftReferral(input: $input) { __typename ... on Referral { id version } ${REFUSAL} } }`, { input }), 'draftReferral');
  done(await say(page, `mutation($input: SendReferralInput!) { sendReferral(input: $input) { __typename ${REFUSAL} } }`, { input: { id: draft.id, version: draft.version } }), 'sendReferral');
}
