import { addYears } from '@xingcheng/shared/age/iso-date';
import { ENDS_AT_EIGHTEEN, type GuardianKind } from '@xingcheng/shared/codes/guardian-kind';
import { GuardianStatus } from '@xingcheng/shared/codes/guardian-status';

export interface GuardianFacts {
  kind: GuardianKind;
  startedOn: string;
  endedOn?: string | null;
  lostOn?: string | null;
}

/**
 * What a guardian is on a day. Whose authority ended with the person's 18th birthday mostly goes on caring (民法典 17, 28):
 * that carer can be lost like a guardian.
 */
export function guardianStatus(guardian: GuardianFacts, birthDate: string, on: string): GuardianStatus {
  if (guardian.lostOn && guardian.lostOn <= on) return GuardianStatus.ENDED;
  if (!guardian.endedOn || guardian.endedOn > on) return GuardianStatus.IN_FORCE;
  const endedByAge = ENDS_AT_EIGHTEEN.includes(guardian.kind) && guardian.endedOn === addYears(birthDate, 18);
  return endedByAge ? GuardianStatus.CARER : GuardianStatus.ENDED;
}
