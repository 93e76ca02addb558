import type { GuardianEndReason } from '@xingcheng/shared/codes/guardian-end-reason';

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
