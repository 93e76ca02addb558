import DiagnosisIcon from '@mui/icons-material/MedicalInformationOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { CaseTab, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  {
    path: 'diagnosis',
    lazy: async () => ({ Component: (await import('./DiagnosisListPage.tsx')).DiagnosisListPage }),
  },
  {
    path: 'diagnosis/record/:personId',
    lazy: async () => ({ Component: (await import('./DiagnosisFormPage.tsx')).DiagnosisFormPage }),
  },
];

export const nav: NavEntry[] = [
  {
    to: '/diagnosis',
    labelKey: 'nav.diagnosis',
    group: 'chapters',
    needs: 'diagnosis.read',
    icon: DiagnosisIcon,
    order: 15,
  },
];

export const caseTabs: CaseTab[] = [
  {
    key: 'diagnosis',
    labelKey: 'tab.diagnosis',
    needs: 'diagnosis.read',
    order: 20,
    Component: lazy(async () => ({ default: (await import('./DiagnosisTab.tsx')).DiagnosisTab })),
  },
];
