import type { ScreeningOutcome } from '@xingcheng/shared/codes/screening-outcome';
import type { ScreeningStage } from '@xingcheng/shared/codes/screening-stage';
import type { NextStep } from '@xingcheng/shared/pathway/clause';

/** A screening has an outcome, or an amendment gave it another. Incomplete ones are told too: their next step is to be completed. */
export class ScreeningScored {
  constructor(
    readonly screeningId: string,
    readonly personId: string,
    readonly stage: ScreeningStage,
    readonly outcome: ScreeningOutcome,
    /** POSITIVE at the primary screen or ABNORMAL at a later one. */
    readonly positive: boolean,
    readonly nextStep: NextStep,
    readonly dueOn: string | null,
    readonly organisationId: string,
    /** A correction gave it this outcome: what followed from the former one may have to be taken back. */
    readonly amended: boolean,
  ) {}
}

/** A screening was struck out: what followed from it may have to be taken back. */
export class ScreeningVoided {
  constructor(
    readonly screeningId: string,
    readonly personId: string,
  ) {}
}

/** A guardian refused: nobody owes this child a step of screening any more. */
export class ScreeningStopped {
  constructor(
    readonly personId: string,
    /** Organisations that had screened; what they sent on is taken back. */
    readonly organisationIds: readonly string[],
  ) {}
}
