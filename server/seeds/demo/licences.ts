import { addDays, addYears } from '@xingcheng/shared/age/iso-date';
import type { LicenceKind } from '@xingcheng/shared/codes/licence-kind';
import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { recordLicence } from '../../src/organisations/index.js';
import { act, placeOf, type World } from './world.js';

/** What an organisation of each kind shows at its door. */
const NEEDED: Partial<Record<OrganisationKind, readonly LicenceKind[]>> = {
  CARE_FACILITY: ['CARE_HOME_FILING', 'CARE_DESIGNATION'],
  HALFWAY_HOUSE: ['CARE_DESIGNATION'],
  REHAB_INSTITUTION: ['REHAB_DESIGNATION'],
  DIAGNOSING_HOSPITAL: ['MEDICAL_PRACTICE'],
  MCH_HOSPITAL: ['MEDICAL_PRACTICE'],
};
/** One ran out three days ago, one will within the month: the first day of the demonstration has something to decide. */
const LAPSED = 'longgang-rehab-1';
const SOON = 'longgang-care';

/** The register of licences as each district's administrator keeps it today. */
export async function writeLicences(world: World): Promise<void> {
  const { today } = world.city;
  let serial = 0;
  for (const { key, area, kind } of world.city.organisations) {
    const admin = world.posts.get(`${area}-federation|PROGRAMME_ADMIN`);
    if (!admin) continue;
    for (const licence of NEEDED[kind] ?? []) {
      serial += 1;
      const number = `深演示〔2024〕${String(serial).padStart(4, '0')}号`;
      const left =
        key === LAPSED ? -3 : key === SOON && licence === 'CARE_DESIGNATION' ? 24 : 200 + ((serial * 37) % 500);
      await act(world, admin, today, (ctx) =>
        recordLicence(ctx, {
          organisationId: placeOf(world, key).id,
          kind: licence,
          number,
          issuedBy: licence === 'MEDICAL_PRACTICE' ? '卫生健康行政部门' : '残疾人联合会、民政部门',
          validFrom: addYears(addDays(today, left), -3),
          validUntil: addDays(today, left),
        }),
      );
    }
  }
}
