/** Somebody has moved into a bed. */
export class StayStarted {
  constructor(
    readonly stayId: string,
    readonly personId: string,
    readonly facilityId: string,
    readonly startsOn: string,
  ) {}
}
