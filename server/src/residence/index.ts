import type { Ctx } from '../access/index.js';
import type { Room } from '../platform/room.js';

export const residenceRoom: Room<Ctx> = { name: 'residence' };
