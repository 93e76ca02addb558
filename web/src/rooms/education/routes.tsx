import CandidateIcon from '@mui/icons-material/ChecklistOutlined';
import IepIcon from '@mui/icons-material/MenuBookOutlined';
import PlacementIcon from '@mui/icons-material/SchoolOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { CaseTab, HomeSection, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  {
    path: 'candidates',
    lazy: async () => ({ Component: (await import('./CandidateListPage.tsx')).CandidateListPage }),
  },
  {
    path: 'placements',
    lazy: async () => ({ Component: (await import('./PlacementListPage.tsx')).PlacementListPage }),
  },
  { path: 'ieps', lazy: async () => ({ Component: (await import('./IepListPage.tsx')).IepListPage }) },
];

export const nav: NavEntry[] = [
  {
    to: '/candidates',
    labelKey: 'nav.candidates',
    group: 'chapters',
    needs: 'candidate.read',
    icon: CandidateIcon,
    order: 50,
  },
  {
    to: '/placements',
    labelKey: 'nav.placements',
    group: 'chapters',
    needs: 'education.read',
    icon: PlacementIcon,
    order: 52,
  },
  { to: '/ieps', labelKey: 'nav.ieps', group: 'chapters', needs: 'iep.read', icon: IepIcon, order: 54 },
];

export const homeSections: HomeSection[] = [
  {
    key: 'evaluation-tiles',
    needs: 'placement.propose',
    place: 'tiles',
    order: 40,
    Component: lazy(async () => ({ default: (await import('./EducationTiles.tsx')).EvaluationTiles })),
  },
  {
    key: 'iep-tiles',
    needs: 'iep.write',
    place: 'tiles',
    order: 42,
    Component: lazy(async () => ({ default: (await import('./EducationTiles.tsx')).IepTiles })),
  },
];

export const caseTabs: CaseTab[] = [
  {
    key: 'education',
    labelKey: 'tab.education',
    needs: 'education.read',
    order: 50,
    Component: lazy(async () => ({ default: (await import('./EducationTab.tsx')).EducationTab })),
  },
];
