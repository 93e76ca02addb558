import { accessRoom } from '../access/index.js';
import type { Ctx } from '../access/index.js';
import { casefileRoom } from '../casefile/index.js';
import { diagnosisRoom } from '../diagnosis/index.js';
import { educationRoom } from '../education/index.js';
import { employmentRoom } from '../employment/index.js';
import { interventionRoom } from '../intervention/index.js';
import { monitoringRoom } from '../monitoring/index.js';
import { organisationsRoom } from '../organisations/index.js';
import { offerMergeRules, offerSights, peopleRoom } from '../people/index.js';
import { offerImports } from '../platform/imports/registry.js';
import { platformRoom } from '../platform/platform-room.js';
import type { Room } from '../platform/room.js';
import { referralRoom } from '../referral/index.js';
import { disposalHouse } from './disposal/dispose.js';
import { keepNoWordsOf } from '../platform/audit/audit.js';
import { importHouse } from './import-house.js';
import { residenceRoom } from '../residence/index.js';
import { offerDisposal, retentionRoom } from '../retention/index.js';
import { GUARDED } from './row-security/tables.js';
import { screeningRoom } from '../screening/index.js';

/** The house, from the ground up. */
export const rooms: readonly Room<Ctx>[] = [
  platformRoom,
  accessRoom,
  organisationsRoom,
  peopleRoom,
  casefileRoom,
  screeningRoom,
  referralRoom,
  diagnosisRoom,
  interventionRoom,
  educationRoom,
  employmentRoom,
  residenceRoom,
  monitoringRoom,
  retentionRoom,
];

export const entities = rooms.flatMap((room) => [...(room.entities ?? [])]);
export const ddl = rooms.flatMap((room) => [...(room.ddl ?? [])]);
export const jobs = rooms.flatMap((room) => [...(room.jobs ?? [])]);

offerImports(
  rooms.flatMap((room) => [...(room.imports ?? [])]),
  importHouse,
);

offerSights(rooms.flatMap((room) => [...(room.sights ?? [])]));
offerMergeRules(rooms.flatMap((room) => [...(room.mergeRules ?? [])]));
offerDisposal(disposalHouse);
keepNoWordsOf(Object.keys(GUARDED));
