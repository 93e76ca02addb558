/** May an organisation take people today, by its licences? One without any on record may. */
export const OrganisationStanding = {
  NONE_ON_RECORD: 'NONE_ON_RECORD',
  IN_FORCE: 'IN_FORCE',
  LAPSED: 'LAPSED',
} as const;
export type OrganisationStanding = (typeof OrganisationStanding)[keyof typeof OrganisationStanding];
