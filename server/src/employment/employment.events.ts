/** Somebody has started to work. */
export class JobStarted {
  constructor(
    readonly employmentId: string,
    readonly personId: string,
  ) {}
}

/** Somebody has lost or left a job and has no other. */
export class JobLost {
  constructor(
    readonly employmentId: string,
    readonly personId: string,
    readonly reason: string,
  ) {}
}
