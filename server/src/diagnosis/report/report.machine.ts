import { ReportStatus as S } from '@xingcheng/shared/codes/report-status';
import type { Machine } from '../../platform/machine/machine.js';

export const reportMachine = {
  send: { from: [S.QUEUED], to: S.SENT },
  fail: { from: [S.QUEUED], to: S.FAILED },
  receipt: { from: [S.SENT], to: S.RECEIPTED },
  /** Somebody has looked: it is tried anew from the beginning. */
  retry: { from: [S.FAILED], to: S.QUEUED },
} as const satisfies Machine<string, S, object>;
