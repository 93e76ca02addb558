import type { CellPlace } from '../platform/crypto/cell.js';

/** To what the sealed words of the committee are bound. */
export const findingsPlace = (rowId: string): CellPlace => ({ table: 'committee_finding', column: 'findings', rowId });
