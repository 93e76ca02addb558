/**
 * Persons who are new to the city, as one set: one who was entered by hand, or all of a roster's chunk. A hand-off that
 * needs each of them asks about the set, so that a million rows cost as many questions as there are chunks.
 */
export class PersonsEntered {
  constructor(
    readonly personIds: readonly string[],
    readonly how: 'BY_HAND' | 'ROSTER',
  ) {}
}

/** A purpose was answered; withdrawal and refusal included. */
export class ConsentRecorded {
  constructor(
    readonly personId: string,
    readonly purpose: string,
    readonly outcome: string,
  ) {}
}

/** Two records were made one, or were made two again. */
export class PersonsMerged {
  constructor(
    readonly survivorId: string,
    readonly mergedId: string,
    readonly mergeId: string,
    readonly links: number,
    readonly state: 'MERGED' | 'UNDONE',
  ) {}
}
