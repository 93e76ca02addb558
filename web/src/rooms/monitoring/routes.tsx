import CoverageIcon from '@mui/icons-material/InsightsOutlined';
import type { RouteObject } from 'react-router';

import type { NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  { path: 'coverage', lazy: async () => ({ Component: (await import('./CoveragePage.tsx')).CoveragePage }) },
  {
    path: 'coverage/people',
    lazy: async () => ({ Component: (await import('./CoveragePeoplePage.tsx')).CoveragePeoplePage }),
  },
];

export const nav: NavEntry[] = [
  { to: '/coverage', labelKey: 'nav.coverage', group: 'admin', needs: 'coverage.read', icon: CoverageIcon, order: 10 },
];
