import DuplicatesIcon from '@mui/icons-material/CompareArrowsOutlined';
import RenewIcon from '@mui/icons-material/AssignmentLateOutlined';
import PeopleIcon from '@mui/icons-material/PeopleAltOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { CaseTab, NavEntry, PaletteSource } from '../../app/contract.ts';
import { FindPersonsQuery } from './people.operations.ts';

export const routes: RouteObject[] = [
  { path: 'people', lazy: async () => ({ Component: (await import('./PersonListPage.tsx')).PersonListPage }) },
  { path: 'people/new', lazy: async () => ({ Component: (await import('./CreatePersonPage.tsx')).CreatePersonPage }) },
  {
    path: 'duplicates',
    lazy: async () => ({ Component: (await import('./duplicates/DuplicateListPage.tsx')).DuplicateListPage }),
  },
  {
    path: 'consents/renewals',
    lazy: async () => ({ Component: (await import('./RenewalListPage.tsx')).RenewalListPage }),
  },
  { path: 'duplicates/merge', lazy: async () => ({ Component: (await import('./merge/MergePage.tsx')).MergePage }) },
  {
    path: 'duplicates/merged',
    lazy: async () => ({ Component: (await import('./merge/MergeListPage.tsx')).MergeListPage }),
  },
];

export const nav: NavEntry[] = [
  {
    to: '/consents/renewals',
    labelKey: 'nav.renewals',
    group: 'today',
    needs: 'consent.record',
    icon: RenewIcon,
    order: 17,
  },
  { to: '/people', labelKey: 'nav.people', group: 'today', needs: 'person.read', icon: PeopleIcon, order: 14 },
  {
    to: '/duplicates',
    labelKey: 'nav.duplicates',
    group: 'today',
    needs: 'duplicate.read',
    icon: DuplicatesIcon,
    order: 15,
  },
];

export const paletteSources: PaletteSource[] = [
  {
    key: 'people',
    labelKey: 'nav.people',
    needs: 'person.read',
    search: async (client, search) => {
      const { data } = await client.query({
        query: FindPersonsQuery,
        variables: { search },
        fetchPolicy: 'network-only',
      });
      return (data?.persons.nodes ?? []).map((person) => ({
        id: person.id,
        label: person.name,
        hint: `${person.birthDate} · ${person.areaName}`,
        to: `/cases/${person.id}`,
      }));
    },
  },
];

export const caseTabs: CaseTab[] = [
  {
    key: 'family',
    labelKey: 'tab.family',
    needs: 'person.read',
    order: 90,
    Component: lazy(async () => ({ default: (await import('./FamilyTab.tsx')).FamilyTab })),
  },
];
