/** Somebody entered a person by hand, after searching. */
export class PersonCreated {
  constructor(readonly personId: string) {}
}

/** A purpose was answered; withdrawal and refusal included. */
export class ConsentRecorded {
  constructor(
    readonly personId: string,
    readonly purpose: string,
    readonly outcome: string,
  ) {}
}
