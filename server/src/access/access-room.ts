import type { Room } from '../platform/room.js';
import { AccessResolver } from './access.resolver.js';
import { accessDdl } from './access.ddl.js';
import { Account } from './account.entity.js';
import type { Ctx } from './ctx.js';
import { Membership } from './membership.entity.js';
import { Session } from './session.entity.js';

export const accessRoom: Room<Ctx> = {
  name: 'access',
  entities: [Account, Membership, Session],
  resolvers: [AccessResolver],
  ddl: accessDdl,
};
