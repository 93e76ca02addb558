import type { EntityManager } from '@mikro-orm/postgresql';

/** What reads and writes: the request's entity manager. */
export type Db = EntityManager;
