import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { Division } from './division.entity.js';
import { ManagementArea } from './management-area.entity.js';
import { Organisation } from './organisation.entity.js';
import { ORGANISATION_ORDER, selectOrganisations } from './organisations.queries.js';
import { OrganisationsResolver } from './organisations.resolver.js';

export { Division, ManagementArea, Organisation };
export { dutyHolder } from './organisations.queries.js';

constraintRefuses('organisation_identifier', () => new Refused('INVALID_VALUE', 'identifier'));

export const organisationsRoom: Room<Ctx> = {
  name: 'organisations',
  entities: [Division, ManagementArea, Organisation],
  resolvers: [OrganisationsResolver],
  exports: [
    {
      name: 'organisations',
      rule: 'organisation.read',
      orderBy: ORGANISATION_ORDER,
      select: selectOrganisations,
      columns: [
        { property: 'name', zh: '名称', en: 'Name' },
        { property: 'kind', zh: '类别', en: 'Kind' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'identifier', zh: '编号', en: 'Identifier' },
        { property: 'phone', zh: '电话', en: 'Phone' },
        { property: 'accreditedUntil', zh: '资质有效期', en: 'Accredited until' },
      ],
    },
  ],
};
