import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administer } from '../../../test/administer.js';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';

let api: TestApi;
let security: Caller;
let federation: string;

beforeAll(async () => {
  api = await startApi();
  federation = await api.organisation('FEDERATION', '440300');
  security = await api.signIn('SECURITY_ADMIN', federation, '安全管理员');
});
afterAll(() => api.close());

const act = (who: Pick<Caller, 'send'>, name: string, input: object) => administer(api, who, name, input);

describe('a program has a token', () => {
  const wish = (more: object = {}) => ({
    name: '区平台对接',
    organisationId: federation,
    role: 'CASE_MANAGER',
    scopes: ['organisation.read'],
    networks: [],
    expiresOn: '2026-12-31',
    ...more,
  });
  const bearer = (token: string, query: string, address?: string) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...(address ? { 'x-forwarded-for': address } : {}),
      },
      body: JSON.stringify({ query }),
    }).then(
      async (response) =>
        (await response.json()) as {
          data: Record<string, unknown> | null;
          errors?: { extensions: { code: string } }[];
        },
    );

  test('it does what its scopes say, as its own account, and nothing else of its role', async () => {
    const { id, token = '' } = await act(security, 'issueServiceToken', wish());
    const { data } = await bearer(token, '{ me { id role abilities } }');
    expect(data).toMatchObject({ me: { role: 'CASE_MANAGER', abilities: ['organisation.read'] } });
    expect((await bearer(token, '{ organisations { totalCount } }')).errors).toBeUndefined();
    expect((await bearer(token, '{ persons { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await bearer(token, '{ mySignIn { username } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { data: done } = await bearer(
      token,
      'mutation { endMySessions(input: { others: true }) { ... on Refusal { code } } }',
    );
    expect(done).toEqual({ endMySessions: { code: 'NOT_ALLOWED' } });
    const { serviceTokens } = await security.ask<{
      serviceTokens: { nodes: { id: string; hint: string; lastUsedAt: string | null }[] };
    }>('{ serviceTokens { nodes { id hint lastUsedAt } } }');
    const row = serviceTokens.nodes.find((one) => one.id === id)!;
    expect(token.startsWith(row.hint)).toBe(true);
    expect(row.lastUsedAt).not.toBeNull();
    for (const table of ['service_token', 'audit_event', 'idempotent_answer'])
      expect(
        await api.orm.em.fork().execute(`select 1 from ${table} t where t::text like ?`, [`%${token}%`]),
        table,
      ).toEqual([]);
  });

  test('what it writes is in the audit under its own name', async () => {
    const { token = '' } = await act(
      security,
      'issueServiceToken',
      wish({ scopes: ['person.read'], name: '导出程序' }),
    );
    await fetch(`${api.url}/exports/persons.csv`, { headers: { authorization: `Bearer ${token}` } });
    const rows = (await api.orm.em
      .fork()
      .execute(
        "select a.name, a.service from audit_event e join account a on a.id = e.account_id where e.deed = 'EXPORT'",
      )) as object[];
    expect(rows).toEqual([{ name: '导出程序', service: true }]);
  });

  test('revoked, out of date, from elsewhere or invented: nobody', async () => {
    const me = async (token: string) => (await bearer(token, '{ me { id } }')).data?.['me'];
    const good = await act(security, 'issueServiceToken', wish());
    expect(await me(good.token!)).not.toBeNull();
    await act(security, 'revokeServiceToken', { id: good.id, reason: '不再使用' });
    expect(await me(good.token!)).toBeNull();
    const elsewhere = await act(security, 'issueServiceToken', wish({ networks: ['10.9.0.0/16'] }));
    expect(await me(elsewhere.token!)).toBeNull();
    // What the caller himself says about his address counts for nothing.
    expect((await bearer(elsewhere.token!, '{ me { id } }', '10.9.0.7')).data?.['me']).toBeNull();
    const here = await act(security, 'issueServiceToken', wish({ networks: ['127.0.0.0/8'], expiresOn: '2026-11-22' }));
    expect(await me(here.token!)).not.toBeNull();
    await api.orm.em.fork().execute('update service_token set expires_at = ? where id = ?', [api.clock.now(), here.id]);
    expect(await me(here.token!)).toBeNull();
    expect(await me('xct_invented')).toBeNull();
    expect(await me('invented')).toBeNull();
  });

  test.each([
    ['an action its role has not', { scopes: ['diagnosis.record'] }, 'TOKEN_SCOPE', 'scopes'],
    ['the giving of roles', { scopes: ['membership.change'] }, 'TOKEN_SCOPE', 'scopes'],
    ['nothing at all', { scopes: [] }, 'TOKEN_SCOPE', 'scopes'],
    ['an invented action', { scopes: ['constructor'] }, 'TOKEN_SCOPE', 'scopes'],
    ['an administrator', { role: 'SECURITY_ADMIN', scopes: ['account.read'] }, 'INVALID_VALUE', 'role'],
    ['no address', { networks: ['everywhere'] }, 'ADDRESS_INVALID', 'networks'],
    ['a day that is over', { expiresOn: '2026-11-21' }, 'DATE_IN_PAST', 'expiresOn'],
    ['more than a year', { expiresOn: '2028-01-01' }, 'INVALID_VALUE', 'expiresOn'],
  ] as const)('it is not issued for %s', async (_, more, code, field) => {
    expect(await act(security, 'issueServiceToken', wish(more))).toMatchObject({ code, field });
  });
});
