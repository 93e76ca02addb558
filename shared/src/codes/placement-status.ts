export const PlacementStatus = {
  PROPOSED: 'PROPOSED',
  OFFERED: 'OFFERED',
  ACCEPTED: 'ACCEPTED',
  ACTIVE: 'ACTIVE',
  APPEALED: 'APPEALED',
  ENDED: 'ENDED',
} as const;
export type PlacementStatus = (typeof PlacementStatus)[keyof typeof PlacementStatus];
