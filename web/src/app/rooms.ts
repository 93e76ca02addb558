import * as access from '../rooms/access/routes.tsx';
import * as casefile from '../rooms/casefile/routes.tsx';
import * as diagnosis from '../rooms/diagnosis/routes.tsx';
import * as education from '../rooms/education/routes.tsx';
import * as employment from '../rooms/employment/routes.tsx';
import * as imports from '../rooms/imports/routes.tsx';
import * as intervention from '../rooms/intervention/routes.tsx';
import * as monitoring from '../rooms/monitoring/routes.tsx';
import * as organisations from '../rooms/organisations/routes.tsx';
import * as people from '../rooms/people/routes.tsx';
import * as referral from '../rooms/referral/routes.tsx';
import * as residence from '../rooms/residence/routes.tsx';
import * as retention from '../rooms/retention/routes.tsx';
import * as screening from '../rooms/screening/routes.tsx';
import type { RoomModule, Rooms } from './contract.ts';

const modules: readonly RoomModule[] = [
  casefile,
  people,
  screening,
  referral,
  diagnosis,
  intervention,
  education,
  employment,
  residence,
  monitoring,
  organisations,
  imports,
  retention,
  access,
];

/** All rooms as one: the router, the rail, the first screen and the palette read from here. */
export const rooms: Rooms = {
  routes: modules.flatMap((room) => room.routes),
  nav: modules.flatMap((room) => room.nav),
  openRoutes: modules.flatMap((room) => room.openRoutes ?? []),
  homeSections: modules.flatMap((room) => room.homeSections ?? []),
  paletteSources: modules.flatMap((room) => room.paletteSources ?? []),
  caseTabs: modules.flatMap((room) => room.caseTabs ?? []),
};
