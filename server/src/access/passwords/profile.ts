import {
  DEFAULT_PROFILE,
  isProfileKey,
  SIGN_IN_PROFILES,
  type SignInProfile,
} from '@xingcheng/shared/access/sign-in-profiles';
import type { Db } from '../../platform/db/db.js';

/** The rules in force. Read from the database each time: a change holds on every server from the next sign-in. */
export async function profileInForce(em: Db): Promise<SignInProfile> {
  const [row] = (await em.execute('select profile from sign_in_setting order by chosen_at desc, id desc limit 1')) as {
    profile: string;
  }[];
  return SIGN_IN_PROFILES[row && isProfileKey(row.profile) ? row.profile : DEFAULT_PROFILE];
}

const DAY = 86_400_000;

/** Days until the password must be changed; 0 or less when it must be now, null when it never must. Nobody's own choice is overdue at once. */
export function daysLeft(profile: SignInProfile, changedAt: Date | string | null, now: Date): number | null {
  if (profile.expiresAfterDays === null) return null;
  if (changedAt === null) return 0;
  return profile.expiresAfterDays - Math.floor((now.getTime() - new Date(changedAt).getTime()) / DAY);
}
