import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test, vi } from 'vitest';

import { Providers } from '../../../app/Providers.tsx';
import { makeClient } from '../../../graphql/client.ts';
import { CascadePage } from './CascadePage.tsx';
import { CascadePeoplePage } from './CascadePeoplePage.tsx';

const CLOSED = '您的角色看不到这一项，因此不能按它查找或筛选。';
const organisation = { __typename: 'Workplace', id: 'o1', name: '龙岗区残联', kind: 'FEDERATION', areaCode: '440307' };
const meWith = (role: string, abilities: string[]) => ({
  __typename: 'Me',
  id: 'u1',
  name: '周敏',
  role,
  language: 'zh',
  now: '2026-11-22T02:00:00.000Z',
  passwordDaysLeft: null,
  abilities,
  organisation,
  memberships: [{ __typename: 'Membership', id: 'm1', role, organisation }],
});
const ADMIN = meWith('PROGRAMME_ADMIN', ['cascade.read']);
const CASE_MANAGER = meWith('CASE_MANAGER', ['cascade.read', 'diagnosis.read']);

const count = (measure: string, of: number) => ({ __typename: 'CascadeFigure', measure, count: of });
const cascade = {
  __typename: 'Cascade',
  asOf: '2026-11-22',
  schoolYear: 2026,
  official: true,
  waitingDays: 10,
  waitingSince: '2026-11-08',
  total: {
    __typename: 'CascadeArea',
    figures: [count('POSITIVE', 40), count('DIAGNOSED', 9), count('CONFIRMED', 7)],
  },
  areas: [],
  rates: [],
  intervals: [],
  monthsAtPositive: null,
  monthsAtDiagnosis: null,
};
const positive = {
  __typename: 'CascadePerson',
  id: 'p1',
  name: '林小明',
  birthDate: '2022-10-10',
  areaName: '龙岗区',
  screenedOn: '2026-10-12',
  positiveOn: '2026-10-12',
  referredOn: null,
  recheckedOn: null,
  abnormalOn: null,
  diagnosedOn: null,
};
const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };

/** The pages before a server that closes the names of confirmed children to whoever does not read diagnoses. */
function open(path: string, me: ReturnType<typeof meWith>) {
  const asked: string[] = [];
  const fetch = vi.fn<typeof globalThis.fetch>(async (_, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body)) as {
      operationName: string;
      variables: { filter?: { measure: string } };
    };
    const measure = variables.filter?.measure;
    if (measure) asked.push(measure);
    const answer: Record<string, unknown> = {
      Me: { me },
      CascadeBoard: { cascade },
      CascadeCampaigns: { campaigns: { __typename: 'CampaignPage', nodes: [] } },
      CascadePersons: {
        cascadePersons: { __typename: 'CascadePersonPage', nodes: [positive], totalCount: 1, pageInfo },
      },
      Areas: { managementAreas: [] },
    };
    const closed = measure === 'CONFIRMED' && !me.abilities.includes('diagnosis.read');
    const body = closed
      ? { data: null, errors: [{ message: CLOSED, extensions: { code: 'FIELD_CLOSED' } }] }
      : { data: answer[operationName] ?? {} };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });
  const routes = [
    { path: '/cascade', Component: CascadePage },
    { path: '/cascade/people', Component: CascadePeoplePage },
  ];
  const rooms = { routes: [], openRoutes: [], homeSections: [], paletteSources: [], caseTabs: [], nav: [] };
  render(
    <Providers client={makeClient(fetch)} rooms={rooms}>
      <RouterProvider router={createMemoryRouter(routes, { initialEntries: [path] })} />
    </Providers>,
  );
  return asked;
}

test('an administrator reads the number of confirmed children, and that its names are for who reads diagnoses', async () => {
  open('/cascade', ADMIN);
  expect((await screen.findByRole('link', { name: '40' })).getAttribute('href')).toContain('measure=POSITIVE');
  expect(screen.queryByRole('link', { name: '7' })).toBeNull();
  expect(screen.getByText(/只给数字/)).toBeDefined();
});

test('for who reads diagnoses the number of confirmed children opens its names', async () => {
  open('/cascade', CASE_MANAGER);
  expect((await screen.findByRole('link', { name: '7' })).getAttribute('href')).toContain('measure=CONFIRMED');
  expect(screen.queryByText(/只给数字/)).toBeNull();
});

test('the address of the confirmed children shows an administrator why it is closed, and no other list in its place', async () => {
  const asked = open('/cascade/people?measure=CONFIRMED', ADMIN);
  expect(await screen.findByText(CLOSED)).toBeDefined();
  expect(screen.getByRole('heading', { name: '确诊' })).toBeDefined();
  expect(screen.queryByText('林小明')).toBeNull();
  expect(asked).not.toContain('POSITIVE');
});

test('without a measure in the address the list is that of the positive children', async () => {
  open('/cascade/people', ADMIN);
  expect(await screen.findByText('林小明')).toBeDefined();
  expect(screen.getByRole('heading', { name: '初筛阳性' })).toBeDefined();
});
