import type { ReferralFactsFragment } from '../../graphql/generated/graphql.ts';

/** The columns of the inbox, in the order a referral goes. */
export const COLUMNS = ['SENT', 'RECEIVED', 'ACCEPTED', 'RETURNED', 'ATTENDED', 'RESULT_WRITTEN'] as const;
export type ColumnStatus = (typeof COLUMNS)[number];

/** Which move leads into a column. */
const INTO: Record<ColumnStatus, string> = {
  SENT: 'send',
  RECEIVED: 'receive',
  ACCEPTED: 'accept',
  RETURNED: 'return',
  ATTENDED: 'attend',
  RESULT_WRITTEN: 'writeResult',
};

/** The move that brings a card into a column, when this reader may make it now. */
export function moveInto(referral: ReferralFactsFragment, column: ColumnStatus): string | null {
  const move = INTO[column];
  const open = referral.openMoves.find((each) => each.move === move);
  return open && (!open.blockedBy || move === 'writeResult') ? move : null;
}
