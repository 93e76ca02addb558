import type { RouteObject } from 'react-router';

import type { NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [];

export const nav: NavEntry[] = [];
