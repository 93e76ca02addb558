import ImportIcon from '@mui/icons-material/UploadFileOutlined';
import type { RouteObject } from 'react-router';

import type { NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  { path: 'imports', lazy: async () => ({ Component: (await import('./ImportListPage.tsx')).ImportListPage }) },
  { path: 'imports/new', lazy: async () => ({ Component: (await import('./NewImportPage.tsx')).NewImportPage }) },
  { path: 'imports/:id', lazy: async () => ({ Component: (await import('./ImportPage.tsx')).ImportPage }) },
  { path: 'imports/:id/rows', lazy: async () => ({ Component: (await import('./RowListPage.tsx')).RowListPage }) },
  {
    path: 'imports/:id/leavers',
    lazy: async () => ({ Component: (await import('./LeaverListPage.tsx')).LeaverListPage }),
  },
];

export const nav: NavEntry[] = [
  { to: '/imports', labelKey: 'nav.imports', group: 'admin', needs: 'import.read', icon: ImportIcon, order: 10 },
];
