/** A plan is under way. */
export class PlanStarted {
  constructor(
    readonly planId: string,
    readonly personId: string,
  ) {}
}
