import type { Action } from '@xingcheng/shared/access/actions';
import type { ApolloClient } from '@apollo/client';
import { createContext, useContext, type ComponentType, type ElementType } from 'react';
import type { RouteObject } from 'react-router';

import type { Key } from '../i18n/index.ts';

export type NavGroup = 'today' | 'chapters' | 'admin';

/** One entry of the rail; shown only to those whose abilities hold `needs`. */
export type NavEntry = {
  to: string;
  /** A word of `common`: nav.screening. */
  labelKey: Key<'common'>;
  group: NavGroup;
  needs: Action;
  icon: ElementType;
  /** Lower comes first inside the group; 50 unless said otherwise. */
  order?: number;
  /** A number at the right of the entry, which loads itself. */
  Count?: ComponentType;
};

/** A part of the first screen of the day. */
export type HomeSection = {
  key: string;
  needs: Action;
  /** Only for these roles; all who hold `needs` otherwise. */
  roles?: readonly string[];
  /** Left out for those who hold this: another section shows them the same people better. */
  unless?: Action;
  place: 'tiles' | 'left' | 'right';
  order?: number;
  Component: ComponentType;
};

export type PaletteHit = { id: string; label: string; hint?: string; to: string };

/** A room's answer to the search box; called after a short pause in typing. */
export type PaletteSource = {
  key: string;
  labelKey: Key<'common'>;
  needs: Action;
  search: (client: ApolloClient, query: string) => Promise<readonly PaletteHit[]>;
};

/** A chapter's tab on the case page. The case room draws what is registered and imports no other room. */
export type CaseTab = {
  key: string;
  labelKey: Key<'common'>;
  needs: Action;
  order?: number;
  Component: ComponentType<{ caseId: string; personId: string }>;
};

/** What `rooms/<room>/routes.tsx` exports; everything but the first two may be left out. */
export type RoomModule = {
  routes: RouteObject[];
  nav: NavEntry[];
  /** Pages that need no session: they stand outside the shell and decide for themselves what they show. */
  openRoutes?: RouteObject[];
  homeSections?: HomeSection[];
  paletteSources?: PaletteSource[];
  caseTabs?: CaseTab[];
};

export type Rooms = Required<RoomModule>;

const none: Rooms = { routes: [], nav: [], openRoutes: [], homeSections: [], paletteSources: [], caseTabs: [] };

export const RoomsContext = createContext<Rooms>(none);
export const useRooms = (): Rooms => useContext(RoomsContext);

export const byOrder = <E extends { order?: number }>(entries: readonly E[]): E[] =>
  [...entries].sort((a, b) => (a.order ?? 50) - (b.order ?? 50));
