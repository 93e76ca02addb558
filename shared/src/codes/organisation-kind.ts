/** Kinds of organisation that lead or carry a module (深残委〔2022〕2号 三(四)). */
export const OrganisationKind = {
  KINDERGARTEN: 'KINDERGARTEN',
  PRIMARY_SCHOOL: 'PRIMARY_SCHOOL',
  MIDDLE_SCHOOL: 'MIDDLE_SCHOOL',
  HIGH_SCHOOL: 'HIGH_SCHOOL',
  VOCATIONAL_SCHOOL: 'VOCATIONAL_SCHOOL',
  SPECIAL_SCHOOL: 'SPECIAL_SCHOOL',
  COMMUNITY_HEALTH_CENTRE: 'COMMUNITY_HEALTH_CENTRE',
  MCH_HOSPITAL: 'MCH_HOSPITAL',
  DIAGNOSING_HOSPITAL: 'DIAGNOSING_HOSPITAL',
  REHAB_INSTITUTION: 'REHAB_INSTITUTION',
  EDUCATION_BUREAU: 'EDUCATION_BUREAU',
  FEDERATION: 'FEDERATION',
  HEALTH_COMMISSION: 'HEALTH_COMMISSION',
  CIVIL_AFFAIRS: 'CIVIL_AFFAIRS',
  COACH_AGENCY: 'COACH_AGENCY',
  VOCATIONAL_CENTRE: 'VOCATIONAL_CENTRE',
  EMPLOYER: 'EMPLOYER',
  CARE_FACILITY: 'CARE_FACILITY',
  DAY_CENTRE: 'DAY_CENTRE',
  HALFWAY_HOUSE: 'HALFWAY_HOUSE',
} as const;
export type OrganisationKind = (typeof OrganisationKind)[keyof typeof OrganisationKind];

/** Where pupils are on a roll. */
export const SCHOOL_KINDS: readonly OrganisationKind[] = [
  OrganisationKind.KINDERGARTEN,
  OrganisationKind.PRIMARY_SCHOOL,
  OrganisationKind.MIDDLE_SCHOOL,
  OrganisationKind.HIGH_SCHOOL,
  OrganisationKind.VOCATIONAL_SCHOOL,
  OrganisationKind.SPECIAL_SCHOOL,
];

/** Who may record a diagnosis at all: 国卫办妇幼发〔2022〕12号 (hospital or MCH with capacity); 精神卫生法 29. */
export const DIAGNOSING_KINDS: readonly OrganisationKind[] = [
  OrganisationKind.DIAGNOSING_HOSPITAL,
  OrganisationKind.MCH_HOSPITAL,
];
