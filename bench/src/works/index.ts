import { grid } from './g1-grid.ts';
import { caseload } from './q1-caseload.ts';
import { timeline } from './q2-timeline.ts';
import { byNationalId, search } from './q3-search.ts';
import { board } from './q4-board.ts';
import { change } from './q5-change.ts';
import type { Work } from './work.ts';

export const WORKS: readonly Work[] = [caseload, timeline, search, byNationalId, board, change, grid];
