import CertificateIcon from '@mui/icons-material/WorkspacePremiumOutlined';
import InventoryIcon from '@mui/icons-material/Inventory2Outlined';
import type { RouteObject } from 'react-router';

import type { NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  { path: 'retention', lazy: async () => ({ Component: (await import('./RetentionDuePage.tsx')).RetentionDuePage }) },
  {
    path: 'retention/schedule',
    lazy: async () => ({ Component: (await import('./SchedulePage.tsx')).SchedulePage }),
  },
  {
    path: 'retention/disposals',
    lazy: async () => ({ Component: (await import('./DisposalListPage.tsx')).DisposalListPage }),
  },
  {
    path: 'retention/certificates',
    lazy: async () => ({ Component: (await import('./CertificateListPage.tsx')).CertificateListPage }),
  },
];

export const nav: NavEntry[] = [
  {
    to: '/retention',
    labelKey: 'nav.retention',
    group: 'today',
    needs: 'retention.read',
    icon: InventoryIcon,
    order: 16,
  },
  {
    to: '/retention/certificates',
    labelKey: 'nav.certificates',
    group: 'admin',
    needs: 'certificate.read',
    icon: CertificateIcon,
    order: 60,
  },
];
