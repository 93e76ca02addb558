import type { GuardianEndReason } from '@xingcheng/shared/codes/guardian-end-reason';

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
    /** The one institution it speaks of; null for all. */
    readonly recipientId: string | null = null,
  ) {}
}

/** Somebody may decide for a person from today on. */
export class GuardianAdded {
  constructor(
    readonly guardianId: string,
    readonly personId: string,
  ) {}
}

export interface Loss {
  guardianId: string;
  personId: string;
  reason: GuardianEndReason;
  lostOn: string;
}

/** A guardian or carer is there no longer. */
export class GuardianEnded {
  constructor(readonly loss: Loss) {}
}

/** The last one who decided or cared is gone. `hadAuthority`: not only cared, but decided. */
export class CarerLost {
  constructor(readonly loss: Loss & { hadAuthority: boolean }) {}
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

/** Somebody opened, in an emergency, the record of a person whom they do not reach. */
export class GlassBroken {
  constructor(
    readonly grantId: string,
    readonly personId: string,
    readonly reviewDueOn: string,
  ) {}
}
