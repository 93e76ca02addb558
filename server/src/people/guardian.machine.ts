import { GuardianStatus as S } from '@xingcheng/shared/codes/guardian-status';
import type { Machine } from '../platform/machine/machine.js';

/** The days of the document and the 18th birthday move a guardian by themselves; this is what people write down. */
export const guardianMachine = {
  end: { from: [S.IN_FORCE, S.CARER], to: S.ENDED, needsReason: true },
} as const satisfies Machine<string, S, object>;
