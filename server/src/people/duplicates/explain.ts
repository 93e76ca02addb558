import type { IdentityFacts } from '@xingcheng/shared/identity/duplicates/facts';
import type { DuplicateReason } from '@xingcheng/shared/identity/duplicates/score';
import type { Shown } from './facts.js';

export interface ExplainedReason extends DuplicateReason {
  left: string | null;
  right: string | null;
}

type Side = IdentityFacts & { shown: Shown };

/** The reasons with the two values they speak of: numbers with their middle hidden, everything else as it is. */
export function explain(reasons: readonly DuplicateReason[], left: Side, right: Side): ExplainedReason[] {
  return reasons.map((reason) => {
    const [mine, theirs] = valuesOf(reason, left, right);
    return { ...reason, left: mine, right: theirs };
  });
}

function valuesOf({ aspect }: DuplicateReason, left: Side, right: Side): [string | null, string | null] {
  switch (aspect) {
    case 'NATIONAL_ID':
      return [left.shown.nationalId, right.shown.nationalId];
    case 'NAME':
      return [left.name, right.name];
    case 'BIRTH_DATE':
      return [left.birthDate, right.birthDate];
    case 'SEX':
      return [left.sex, right.sex];
    case 'GUARDIAN_PHONE': {
      const shared = left.guardians.find(({ phone }) => phone && right.guardians.some((one) => one.phone === phone));
      const key = shared?.phone ?? '';
      return [left.shown.phones[key] ?? null, right.shown.phones[key] ?? null];
    }
    case 'GUARDIAN_NAME':
      return [guardiansOf(left), guardiansOf(right)];
    case 'SCHOOL':
      return [left.shown.school, right.shown.school];
    default:
      return [left.shown.address, right.shown.address];
  }
}

const guardiansOf = (side: Side): string => side.guardians.map((one) => one.name).join(' ');
