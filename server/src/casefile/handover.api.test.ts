import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { aPerson } from '../../test/builders.js';

let api: TestApi;
let owner: Caller;
let receiver: Caller;
let stranger: Caller;
let personId: string;
let caseFileId: string;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  owner = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440307', '龙岗区残联'));
  receiver = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440305', '南山区残联'));
  stranger = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440306', '宝安区残联'));
  personId = await aPerson(api, { name: '林搬家', case: true });
  const [file] = (await api.orm.em.fork().execute('select id from case_file')) as { id: string }[];
  caseFileId = file!.id;
});
afterAll(() => api.close());

interface Said {
  __typename: string;
  id: string;
  status: string;
  code?: string;
  field?: string;
}
const HANDOVER = '__typename ... on Handover { id status } ... on Refusal { code field }';
const offer = async (): Promise<Said> =>
  (
    await owner.ask<{ offerHandover: Said }>(
      `mutation($input: OfferHandoverInput!) { offerHandover(input: $input) { ${HANDOVER} } }`,
      { input: { caseFileId, toOrganisationId: receiver.organisationId, reason: '全家搬到南山' } },
    )
  ).offerHandover;
const answer = async (who: Caller, id: string, move: string, words?: string): Promise<Said> =>
  (
    await who.ask<{ answerHandover: Said }>(
      `mutation($input: AnswerHandoverInput!) { answerHandover(input: $input) { ${HANDOVER} } }`,
      { input: { id, move, answer: words } },
    )
  ).answerHandover;
const waiting = async (who: Caller) =>
  (
    await who.ask<{ handoversToAnswer: { id: string; personName: string; reason: string }[] }>(
      '{ handoversToAnswer { id personName reason } }',
    )
  ).handoversToAnswer;

const reads = async (who: Caller) =>
  (
    await who.ask<{ persons: { nodes: { name: string }[] } }>(
      '{ persons(filter: { search: "林搬家" }) { nodes { name } } }',
    )
  ).persons.nodes.map((one) => one.name);

describe('a file offered to the federation of another district', () => {
  test('waits there for an answer, and nowhere else', async () => {
    const { id } = await offer();
    expect(await waiting(receiver)).toEqual([{ id, personName: '林搬家', reason: '全家搬到南山' }]);
    expect(await waiting(stranger)).toEqual([]);
    expect(await answer(stranger, id, 'decline', '不是我们')).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    expect(await answer(stranger, id, 'accept')).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
  });

  test('is declined with a reason, offered again and accepted; from then on the file is theirs', async () => {
    const [first] = await waiting(receiver);
    expect(await answer(receiver, first!.id, 'decline')).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await answer(receiver, first!.id, 'decline', '仍住龙岗')).toMatchObject({ status: 'DECLINED' });
    const { id } = await offer();
    expect(await answer(receiver, id, 'accept')).toMatchObject({ status: 'ACCEPTED' });
    const [file] = await api.orm.em
      .fork()
      .execute('select owner_organisation_id as owner from case_file where id = ?', [caseFileId]);
    expect(file).toEqual({ owner: receiver.organisationId });
    expect(await waiting(receiver)).toEqual([]);
    // The family moved: the new district reads the file from now on, and the former one no more.
    expect([await reads(receiver), await reads(owner), await reads(stranger)]).toEqual([['林搬家'], [], []]);
  });

  test('is taken back by who offered it, and by nobody else', async () => {
    await api.orm.em
      .fork()
      .execute('update case_file set owner_organisation_id = ? where id = ?', [owner.organisationId, caseFileId]);
    await api.orm.em.fork().execute(`update person set area_code = '440307' where id = ?`, [personId]);
    const { id } = await offer();
    expect(await answer(receiver, id, 'withdraw')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await answer(owner, id, 'withdraw')).toMatchObject({ status: 'WITHDRAWN' });
  });
});
