/** Why two records that look alike are two persons. */
export const NotDuplicateReason = {
  TWINS: 'TWINS',
  SIBLINGS: 'SIBLINGS',
  SAME_NAME: 'SAME_NAME',
  DOCUMENTS_SEEN: 'DOCUMENTS_SEEN',
  FAMILY_ASKED: 'FAMILY_ASKED',
  MERGE_UNDONE: 'MERGE_UNDONE',
} as const;
export type NotDuplicateReason = (typeof NotDuplicateReason)[keyof typeof NotDuplicateReason];
