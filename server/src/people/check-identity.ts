import { parseNationalId } from '@xingcheng/shared/identity/national-id';
import type { Sex } from '@xingcheng/shared/codes/sex';
import { Refused } from '../platform/graphql/refusal.js';

interface Identity {
  birthDate: string;
  sex: Sex;
  nationalId?: string | null;
}

/** The normalised number when it is sound and agrees with birth date and sex (GB 11643-1999); null when none was given. */
export function checkIdentity(ctx: { today: string }, { birthDate, sex, nationalId }: Identity): string | null {
  if (birthDate > ctx.today) throw new Refused('DATE_IN_FUTURE', 'birthDate');
  if (!nationalId?.trim()) return null;
  const parsed = parseNationalId(nationalId);
  if (!parsed.ok) throw new Refused(parsed.code, 'nationalId');
  if (parsed.value.birthDate !== birthDate) throw new Refused('NATIONAL_ID_BIRTH_DATE', 'nationalId');
  if (sex !== 'UNKNOWN' && sex !== 'UNSTATED' && parsed.value.sex !== sex)
    throw new Refused('NATIONAL_ID_SEX', 'nationalId');
  return parsed.value.id;
}
