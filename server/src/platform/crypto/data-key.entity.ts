import { defineEntity, p } from '@mikro-orm/core';
import type { KeyUse } from './keys.js';
import type { Suite } from './suites.js';

/**
 * A key of the house, wrapped under the master key, which the database never holds. Only the owner of the tables writes here;
 * a key that was retired is gone from here and lives on in the backups of its time alone.
 */
const DataKeySchema = defineEntity({
  name: 'DataKey',
  properties: {
    use: p.string().length(20).primary().$type<KeyUse>(),
    /** 1 to 255. Only cells have more than one. */
    generation: p.smallint().primary(),
    suite: p.smallint().$type<Suite>(),
    /** Null once retired. */
    wrapped: p.blob().nullable().hidden(),
    /** Which master key wraps it; tells them apart and nothing about them. */
    masterMark: p.string().length(12),
    createdAt: p.datetime(3),
    createdBy: p.string().length(100),
    /** From when on it seals. Later than its making: every server has heard of it by then. */
    inForceFrom: p.datetime(3),
    retiredAt: p.datetime(3).nullable(),
    retiredBy: p.string().length(100).nullable(),
  },
});
export class DataKey extends DataKeySchema.class {}
DataKeySchema.setClass(DataKey);

/** How far re-sealing a column has come: a process that is killed goes on from here. */
const ResealProgressSchema = defineEntity({
  name: 'ResealProgress',
  properties: {
    tableName: p.string().length(63).primary(),
    columnName: p.string().length(63).primary(),
    /** To which generation. */
    generation: p.smallint(),
    /** The key of the last row looked at, as text; null before the first. */
    after: p.json<readonly string[]>().nullable(),
    resealed: p.integer().default(0),
    updatedAt: p.datetime(3),
  },
});
export class ResealProgress extends ResealProgressSchema.class {}
ResealProgressSchema.setClass(ResealProgress);
