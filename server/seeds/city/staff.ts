import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { Role } from '@xingcheng/shared/codes/role';
import { Sex } from '@xingcheng/shared/codes/sex';
import { AREAS } from './areas.js';
import type { SeedOrganisation, SeedStaff } from './city.types.js';
import { personName } from './names.js';
import type { Random } from './random.js';
import { SCHOOL_SHAPES } from './school-classes.js';

const K = OrganisationKind;

/** Word of the user name, role, and where such a person works: the first kind the area has. */
const POSTS: readonly (readonly [string, Role, readonly OrganisationKind[]])[] = [
  ['nurse', Role.SCREENER, [K.COMMUNITY_HEALTH_CENTRE]],
  ['clinician', Role.CLINICIAN, [K.MCH_HOSPITAL]],
  ['doctor', Role.CLINICIAN, [K.DIAGNOSING_HOSPITAL]],
  ['therapist', Role.THERAPIST, [K.REHAB_INSTITUTION]],
  ['secretary', Role.COMMITTEE_SECRETARY, [K.EDUCATION_BUREAU]],
  ['coach', Role.JOB_COACH, [K.COACH_AGENCY, K.VOCATIONAL_CENTRE]],
  ['care', Role.CARE_MANAGER, [K.CARE_FACILITY, K.DAY_CENTRE]],
  ['halfway', Role.CARE_MANAGER, [K.HALFWAY_HOUSE]],
  ['case', Role.CASE_MANAGER, [K.FEDERATION]],
  ['admin', Role.PROGRAMME_ADMIN, [K.FEDERATION]],
];
const CITY_POSTS: readonly (readonly [string, Role])[] = [
  ['auditor', Role.AUDITOR],
  ['sysadmin', Role.SYSTEM_ADMIN],
];

export function staffOf(organisations: readonly SeedOrganisation[], random: Random): SeedStaff[] {
  const staff: SeedStaff[] = [];
  const add = (username: string, role: Role, organisation: SeedOrganisation): void => {
    const sex = random.chance(0.3) ? Sex.MALE : Sex.FEMALE;
    staff.push({
      username,
      name: personName(random, sex),
      role,
      organisationKey: organisation.key,
      area: organisation.area,
    });
  };
  for (const area of ['city', ...AREAS.map(({ slug }) => slug)]) {
    const here = organisations.filter((organisation) => organisation.area === area);
    for (const [word, role, kinds] of POSTS) {
      const place = kinds.flatMap((kind) => here.filter((o) => o.kind === kind))[0];
      if (place) add(`${word}.${area}`, role, place);
    }
    // Every school screens and teaches; the first one has the plain name.
    for (const [i, school] of here.filter((o) => SCHOOL_SHAPES[o.kind]).entries()) {
      const suffix = i === 0 ? '' : String(i + 1);
      add(`screener${suffix}.${area}`, Role.SCREENER, school);
      add(`teacher${suffix}.${area}`, Role.TEACHER, school);
    }
    const federation = here.find((o) => o.kind === K.FEDERATION);
    if (area === 'city' && federation) for (const [word, role] of CITY_POSTS) add(`${word}.city`, role, federation);
  }
  // Last, so that nobody else's name depends on it.
  const city = organisations.find((o) => o.area === 'city' && o.kind === K.FEDERATION);
  if (city) add('security.city', Role.SECURITY_ADMIN, city);
  return staff;
}
