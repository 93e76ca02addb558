import FolderIcon from '@mui/icons-material/FolderOutlined';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test, vi } from 'vitest';

import { makeClient } from '../graphql/client.ts';
import type { Rooms } from './contract.ts';
import { Providers } from './Providers.tsx';
import { routes } from './router.tsx';
import { safeNext } from './sign-in/SignInPage.tsx';

const organisation = { __typename: 'Workplace', id: 'o1', name: '龙岗区残联', kind: 'FEDERATION', areaCode: '440307' };
const me = {
  __typename: 'Me',
  id: 'u1',
  name: '周敏',
  role: 'CASE_MANAGER',
  language: 'zh',
  now: '2026-11-22T02:00:00.000Z',
  abilities: ['case.read'],
  organisation,
  memberships: [{ __typename: 'Membership', id: 'm1', role: 'CASE_MANAGER', organisation }],
};

const entry = { group: 'today', icon: FolderIcon } as const;
const rooms: Rooms = {
  routes: [],
  openRoutes: [],
  homeSections: [],
  paletteSources: [],
  caseTabs: [],
  nav: [
    { ...entry, to: '/cases', labelKey: 'nav.cases', needs: 'case.read' },
    { ...entry, to: '/audit', labelKey: 'nav.audit', needs: 'audit.read' },
  ],
};

type Answers = Record<string, () => object>;

function open(path: string, answers: Answers) {
  const fetch = vi.fn<typeof globalThis.fetch>(async (_, init) => {
    const { operationName } = JSON.parse(String(init?.body)) as { operationName: string };
    const data = answers[operationName]?.() ?? {};
    return new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  });
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(
    <Providers client={makeClient(fetch)} rooms={rooms}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return router;
}

test('the rail offers only what this reader may open', async () => {
  open('/', { Me: () => ({ me }) });
  const rail = (await screen.findAllByRole('navigation', { name: '主导航' }))[0];
  if (!rail) throw new Error('no rail');
  expect(within(rail).getByRole('link', { name: '个案' })).toBeDefined();
  expect(within(rail).queryByRole('link', { name: '留痕' })).toBeNull();
  expect(await screen.findByRole('heading', { name: '今日' })).toBeDefined();
});

test('a stranger signs in and comes to the page that was asked for', async () => {
  let signedIn = false;
  const router = open('/cases?status=OPEN', {
    Me: () => ({ me: signedIn ? me : null }),
    SignIn: () => {
      signedIn = true;
      return { signIn: me };
    },
  });
  await userEvent.type(await screen.findByLabelText('用户名'), 'zhoumin');
  await userEvent.type(screen.getByLabelText('密码'), 'a long phrase');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(router.state.location.pathname + router.state.location.search).toBe('/cases?status=OPEN'));
});

test('a refused sign-in says why and keeps the name', async () => {
  open('/sign-in', {
    Me: () => ({ me: null }),
    SignIn: () => ({
      signIn: { __typename: 'Refusal', code: 'CREDENTIALS', field: null, message: '用户名或密码不对' },
    }),
  });
  const name = await screen.findByLabelText('用户名');
  await userEvent.type(name, 'zhoumin');
  await userEvent.type(screen.getByLabelText('密码'), 'wrong');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  expect((await screen.findByRole('alert')).textContent).toContain('用户名或密码不对');
  expect((name as HTMLInputElement).value).toBe('zhoumin');
});

test('an unknown address and a hidden one look the same', async () => {
  open('/nowhere', { Me: () => ({ me }) });
  expect(await screen.findByText('没有找到这一页')).toBeDefined();
});

test.each([
  ['/cases?x=1', '/cases?x=1'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  [null, '/'],
])('after signing in %s leads to %s', (next, to) => {
  expect(safeNext(next)).toBe(to);
});
