import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';

import { makeClient } from '../../graphql/client.ts';
import { Providers } from '../Providers.tsx';
import { GlassBar } from './GlassBar.tsx';

const RECORD = gql`
  query Record {
    record
  }
`;

const me = {
  __typename: 'Me',
  id: 'u1',
  name: '林医生',
  role: 'CLINICIAN',
  language: 'zh',
  now: '2026-11-22T02:00:00.000Z',
  passwordDaysLeft: null,
  abilities: ['glass.break'],
  organisation: null,
  memberships: [],
};
const rules = {
  __typename: 'GlassRules',
  minutes: 60,
  reviewWorkingDays: 2,
  noteLength: 10,
  wrongPerHour: 5,
  source: '',
  verified: false,
};

/** The record is open as long as the emergency access is; then its reader is refused. */
function house() {
  let open: object | null = { __typename: 'GlassGrant', id: 'g1', personId: 'p1', expiresAt: '2026-11-22T03:00:00Z' };
  const answers: Record<string, () => object> = {
    Me: () => ({ data: { me } }),
    MyGlass: () => ({
      data: {
        myGlass: {
          __typename: 'MyGlass',
          open,
          secondsLeft: open ? 3_000 : 0,
          overdue: 0,
          rules,
        },
      },
    }),
    EndGlass: () => {
      open = null;
      return { data: { endGlass: { __typename: 'GlassGrant', id: 'g1' } } };
    },
    Record: () => (open ? { data: { record: '抽搐史' } } : { errors: [{ message: '没有权限' }], data: null }),
  };
  return async (_: unknown, init?: RequestInit) => {
    const { operationName } = JSON.parse(String(init?.body)) as { operationName: string };
    return Response.json(answers[operationName]?.() ?? {});
  };
}

function Page() {
  const { data } = useQuery<{ record: string }>(RECORD);
  return (
    <>
      <GlassBar />
      <p>{data?.record ?? '看不到'}</p>
    </>
  );
}

test('whoever ends an emergency access is told that it ended, and what was read under it is gone', async () => {
  const router = createMemoryRouter([{ path: '/', Component: Page }]);
  render(
    <Providers
      client={makeClient(house())}
      rooms={{ routes: [], openRoutes: [], homeSections: [], paletteSources: [], caseTabs: [], nav: [] }}
    >
      <RouterProvider router={router} />
    </Providers>,
  );
  expect(await screen.findByText('抽搐史')).toBeDefined();
  await userEvent.click(await screen.findByRole('button', { name: '立即结束' }));
  expect(await screen.findByText('紧急查阅已结束，档案不再可见。')).toBeDefined();
  await waitFor(() => expect(screen.queryByText('抽搐史')).toBeNull());
  expect(screen.queryByRole('timer')).toBeNull();
  // The page it stood on is refused now: that is no failure of the ending, and nothing says it is.
  await expect(screen.findByRole('alert', undefined, { timeout: 500 })).rejects.toThrow();
});
