import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { sealNext } from '../platform/audit/sealing/seal.js';

let api: TestApi;
let auditor: Caller;
let owner: Client;

beforeAll(async () => {
  api = await startApi();
  auditor = await api.signIn('AUDITOR', await api.organisation('FEDERATION', '440300'));
  owner = new Client({ connectionString: api.orm.config.get('clientUrl') ?? '' });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

const ask = async (field: string) => await auditor.ask<Record<string, Record<string, unknown>>>(`{ ${field} }`);
const VERDICT = 'auditVerdict { whole sealedUpTo badSeq fault }';

test('the auditor reads from which address, device and sign-in somebody acted, and by whose data', async () => {
  const clerk = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION'));
  await clerk.send('mutation { signOut { __typename } }', {}, { 'user-agent': 'Mozilla/5.0 Firefox/140.0' });
  const { auditEvents } = await auditor.ask<{ auditEvents: { nodes: Record<string, unknown>[] } }>(
    '{ auditEvents(filter: { deed: "SIGN_OUT" }) { nodes { address device session sealedAs requestId } } }',
  );
  expect(auditEvents.nodes).toEqual([
    {
      address: expect.stringMatching(/127\.0\.0\.1$/) as string,
      device: 'Mozilla/5.0 Firefox/140.0',
      session: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      sealedAs: null,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    },
  ]);
});

test('the trail is sealed, verified by the auditor, and says where somebody changed it', async () => {
  const waiting = (await ask('auditSeal { waiting sealedUpTo }'))['auditSeal'];
  expect(waiting).toMatchObject({ sealedUpTo: 0 });
  expect(waiting?.['waiting']).toBeGreaterThan(0);
  // Whoever writes in another database of the cluster holds the sealing back for a moment: until nothing waits.
  let sealed = 0;
  await expect
    .poll(async () => {
      sealed += await sealNext(owner, api.app.parts.keys.auditSeal, api.clock.now(), 0);
      return (await ask('auditSeal { waiting }'))['auditSeal'];
    })
    .toEqual({ waiting: 0 });
  expect((await ask('auditSeal { waiting sealedUpTo signedUpTo }'))['auditSeal']).toEqual({
    waiting: 0,
    sealedUpTo: sealed,
    signedUpTo: sealed,
  });
  expect((await ask(VERDICT))['auditVerdict']).toEqual({
    whole: sealed,
    sealedUpTo: sealed,
    badSeq: null,
    fault: null,
  });
  await owner.query('alter table audit_event disable trigger user');
  await owner.query("update audit_event set deed = 'VIEW' where id = (select event_id from audit_seal where seq = 1)");
  expect((await ask(VERDICT))['auditVerdict']).toEqual({ whole: 0, sealedUpTo: sealed, badSeq: 1, fault: 'CHANGED' });
});

test('nobody but the auditor may ask how far it is sealed or have it verified', async () => {
  const admin = await api.signIn('SYSTEM_ADMIN', auditor.organisationId);
  for (const field of ['auditSeal { sealedUpTo }', VERDICT])
    expect((await admin.send(`{ ${field} }`)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('only what concerns one person is shown when it is asked by person', async () => {
  const { auditEvents } = await auditor.ask<{ auditEvents: { totalCount: number } }>(
    '{ auditEvents(filter: { personId: "01980000-0000-7000-8000-000000000000" }) { totalCount } }',
  );
  expect(auditEvents.totalCount).toBe(0);
});
