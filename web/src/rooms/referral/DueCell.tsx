import { useToday } from '../../app/session.tsx';
import type { ReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { DueChip } from '../../kit/chips/DueChip.tsx';

/** What is owed next, in working days as the server counts them. */
export function DueCell({ referral }: { referral: ReferralFactsFragment }) {
  const today = useToday();
  if (!referral.dueOn) return <>–</>;
  return <DueChip dueOn={referral.dueOn} today={today} workingDaysLeft={referral.daysLeft ?? null} />;
}
