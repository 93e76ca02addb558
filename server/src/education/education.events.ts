/** A child has begun to learn where it was placed. */
export class PlacementStarted {
  constructor(
    readonly placementId: string,
    readonly personId: string,
  ) {}
}

/** A placement that had begun has ended: a transfer, or the end of school. */
export class PlacementEnded {
  constructor(
    readonly placementId: string,
    readonly personId: string,
  ) {}
}
