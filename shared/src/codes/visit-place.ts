export const VisitPlace = {
  WORKPLACE: 'WORKPLACE',
  HOME: 'HOME',
  CENTRE: 'CENTRE',
  COMMUNITY: 'COMMUNITY',
  PHONE: 'PHONE',
} as const;
export type VisitPlace = (typeof VisitPlace)[keyof typeof VisitPlace];
