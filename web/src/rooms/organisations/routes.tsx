import BuildingIcon from '@mui/icons-material/ApartmentOutlined';
import type { RouteObject } from 'react-router';

import type { NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  {
    path: 'organisations',
    lazy: async () => ({ Component: (await import('./OrganisationListPage.tsx')).OrganisationListPage }),
  },
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
