import type { Size } from '../sizes.ts';

export type SystemName = 'xingcheng' | 'raw' | 'postgraphile' | 'postgraphile-rls';
export const SYSTEMS: readonly SystemName[] = ['raw', 'postgraphile', 'postgraphile-rls', 'xingcheng'];

export interface Request {
  path: string;
  headers: Record<string, string>;
  body: object;
}

/** Somebody with a session: the token travels as a cookie to us, as a header to the peers. */
export interface Caller {
  token: string;
  organisationId: string;
  accountId: string;
  areaCode: string;
}

export interface World {
  size: Size;
  /** One for each centre. */
  therapists: readonly Caller[];
  /** Sees one whole district. */
  admin: Caller;
  /** Sees the whole city. */
  cityAdmin: Caller;
  /** People of that district whose national ID is known to the bench. */
  known: readonly { id: string; nationalId: string; indexHex: string }[];
  /** People of that district, whose next change is on the version the last one left; shared by all systems. */
  changeable: {
    next(): { id: string; version: number; name: string; birthDate: string; sex: string; streetCode: string };
  };
  /** Cells of children who are still to be screened, child after child, each with a colleague who may type it. */
  unscreened: { next(): { caller: Caller; personId: string; item: number; last: boolean } };
  random(below: number): number;
}

/** One kind of work in the three dialects, and what a right answer looks like. */
export interface Work {
  id: string;
  title: string;
  /** Systems that can do it at all; everybody when absent. */
  only?: readonly SystemName[];
  request(system: SystemName, world: World): Request;
  /** Throws when the answer is not the work: a server that refuses quickly would win otherwise. */
  check(system: SystemName, answer: string): void;
}

export const graphql = (caller: Caller, query: string, variables: object): Request => ({
  path: '/graphql',
  headers: { 'content-type': 'application/json', cookie: `sid=${caller.token}`, 'x-token': caller.token },
  body: { query, variables },
});

export const post = (caller: Caller, path: string, body: object): Request => ({
  path,
  headers: { 'content-type': 'application/json', 'x-token': caller.token },
  body,
});

export function expectRows(answer: string, marker: string, least: number, most: number): void {
  const found = answer.split(marker).length - 1;
  if (found < least || found > most) throw new Error(`${found} rows with ${marker} in ${answer.slice(0, 400)}`);
}
