import type { DiagnosisOutcome } from '@xingcheng/shared/codes/diagnosis-outcome';

/** A doctor recorded a conclusion, or amended one: then `supersedesId` names the one that no longer holds. */
export class DiagnosisRecorded {
  constructor(
    readonly diagnosisId: string,
    readonly personId: string,
    readonly outcome: DiagnosisOutcome,
    readonly organisationId: string,
    readonly supersedesId: string | null,
  ) {}
}
