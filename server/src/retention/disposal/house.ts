import type { DisposalWay } from '@xingcheng/shared/codes/disposal-way';
import type { Ctx } from '../../access/index.js';
import type { DisposedKind } from '../certificate/deletion-certificate.entity.js';

/** What went, as the certificate says it. */
export interface Gone {
  kinds: DisposedKind[];
  digest: Buffer;
}

/** The whole house as a disposal meets it: every table, which this room does not know. */
export interface House {
  /** What would become of each kind of record; nothing is changed. */
  review(ctx: Ctx, personId: string, way: DisposalWay): Promise<DisposedKind[]>;
  /** Does it, in the transaction of the caller. */
  dispose(ctx: Ctx, personId: string, way: DisposalWay): Promise<Gone>;
  /** Which kinds still hold a row of this person that should have gone. */
  left(ctx: Ctx, personId: string): Promise<string[]>;
}

let offered: House | null = null;

/** Called once by the composition root. */
export function offerDisposal(house: House): void {
  offered = house;
}

export function house(): House {
  if (!offered) throw new Error('Nobody has said what a disposal does to the tables of this house.');
  return offered;
}
