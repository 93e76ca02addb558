import { LifecycleStage } from '../codes/lifecycle-stage.ts';
import type { IsoDate } from '../age/iso-date.ts';

/** The usual order of a life. It orders a display; it forbids nothing, for stages run side by side and return. */
export const STAGE_ORDER: readonly LifecycleStage[] = [
  LifecycleStage.SCREENING,
  LifecycleStage.DIAGNOSIS,
  LifecycleStage.INTERVENTION,
  LifecycleStage.EDUCATION,
  LifecycleStage.EMPLOYMENT,
  LifecycleStage.RESIDENCE,
];

export interface StagePeriod {
  readonly stage: LifecycleStage;
  readonly enteredOn: IsoDate;
  readonly leftOn: IsoDate | null;
}

/** Stages open on a day, in the usual order. "Current" is computed and never stored. */
export function openStages(periods: readonly StagePeriod[], on: IsoDate): LifecycleStage[] {
  const open = new Set(
    periods
      .filter((period) => period.enteredOn <= on && (period.leftOn === null || period.leftOn > on))
      .map((period) => period.stage),
  );
  return STAGE_ORDER.filter((stage) => open.has(stage));
}
