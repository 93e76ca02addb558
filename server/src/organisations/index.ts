import { LicenceStatus } from '@xingcheng/shared/codes/licence-status';
import { organisationTellsAccess, type Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { Division } from './division.entity.js';
import { ManagementArea } from './management-area.entity.js';
import { Organisation } from './organisation.entity.js';
import { noticeLapsesJob } from './jobs/notice-lapses.job.js';
import { Licence } from './licence.entity.js';
import { licenceMachine } from './licence.machine.js';
import { LICENCE_ORDER, selectLicences } from './licence.queries.js';
import { LicenceResolver } from './licence.resolver.js';
import { ORGANISATION_ORDER, selectOrganisations } from './organisations.queries.js';
import { OrganisationsResolver } from './organisations.resolver.js';

export { Division, Licence, ManagementArea, Organisation };
export { areaName } from './area-name.js';
export { moveLicence, recordLicence, renewLicence } from './commands/licences.js';
export { LicenceLapsed, LicenceRestored } from './licence.events.js';
export { requireMayTakePeople } from './standing.queries.js';
export { dutyHolder } from './organisations.queries.js';

constraintRefuses('licence_one_term', () => new Refused('LICENCE_OVERLAPS', 'validFrom'));
constraintRefuses('organisation_identifier', () => new Refused('INVALID_VALUE', 'identifier'));

export const organisationsRoom: Room<Ctx> = {
  name: 'organisations',
  entities: [Division, ManagementArea, Organisation, Licence],
  resolvers: [OrganisationsResolver, LicenceResolver],
  jobs: [noticeLapsesJob],
  machines: [
    {
      name: 'licence',
      machine: licenceMachine,
      statuses: Object.values(LicenceStatus),
      initial: ['GRANTED'],
      terminal: ['RETIRED'],
    },
  ],
  exports: [
    {
      name: 'organisations',
      list: 'organisations',
      rule: 'organisation.read',
      orderBy: ORGANISATION_ORDER,
      select: selectOrganisations,
      columns: [
        { property: 'name', zh: '名称', en: 'Name' },
        { property: 'kind', zh: '类别', en: 'Kind' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'identifier', zh: '编号', en: 'Identifier' },
        { property: 'phone', zh: '电话', en: 'Phone' },
        { property: 'standing', zh: '资质状态', en: 'Standing' },
        { property: 'accreditedUntil', zh: '资质有效期', en: 'Accredited until' },
      ],
    },
    {
      name: 'licences',
      list: 'licences',
      rule: 'organisation.read',
      orderBy: LICENCE_ORDER,
      select: selectLicences,
      columns: [
        { property: 'organisationName', zh: '机构', en: 'Organisation' },
        { property: 'kind', zh: '资质', en: 'Licence' },
        { property: 'number', zh: '编号', en: 'Number' },
        { property: 'issuedBy', zh: '发证机关', en: 'Issued by' },
        { property: 'validFrom', zh: '起', en: 'From' },
        { property: 'validUntil', zh: '止', en: 'Until' },
        { property: 'state', zh: '状态', en: 'State' },
        { property: 'statusReason', zh: '原因', en: 'Reason' },
      ],
    },
  ],
  ddl: [
    organisationTellsAccess,
    "alter table licence add constraint licence_one_term exclude using gist (organisation_id with =, kind with =, daterange(valid_from, valid_until, '[]') with &&) where (status in ('GRANTED', 'SUSPENDED') and kind <> 'OTHER')",
  ],
};
