import BuildingIcon from '@mui/icons-material/ApartmentOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { HomeSection, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  {
    path: 'organisations',
    lazy: async () => ({ Component: (await import('./OrganisationListPage.tsx')).OrganisationListPage }),
  },
  {
    path: 'organisations/:id',
    lazy: async () => ({ Component: (await import('./OrganisationPage.tsx')).OrganisationPage }),
  },
  {
    path: 'organisations/:id/affected',
    lazy: async () => ({ Component: (await import('./AffectedListPage.tsx')).AffectedListPage }),
  },
];

const LapsedTile = lazy(async () => ({ default: (await import('./LapsedTile.tsx')).LapsedTile }));

export const homeSections: HomeSection[] = [
  { key: 'lapsed-licences', needs: 'licence.record', place: 'tiles', order: 40, Component: LapsedTile },
];

export const nav: NavEntry[] = [
  {
    to: '/organisations',
    labelKey: 'nav.organisations',
    group: 'admin',
    needs: 'organisation.read',
    icon: BuildingIcon,
    order: 20,
  },
];
