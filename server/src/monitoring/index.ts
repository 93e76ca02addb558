import type { Ctx } from '../access/index.js';
import type { Room } from '../platform/room.js';
import { COVERAGE_ORDER, selectCoverage } from './coverage.queries.js';
import { MonitoringResolver } from './monitoring.resolver.js';

export const monitoringRoom: Room<Ctx> = {
  name: 'monitoring',
  resolvers: [MonitoringResolver],
  exports: [
    {
      name: 'coverage-persons',
      rule: 'coverage.read',
      orderBy: COVERAGE_ORDER,
      select: selectCoverage,
      columns: [
        { property: 'name', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'schoolName', zh: '学校', en: 'School' },
        { property: 'className', zh: '班级', en: 'Class' },
        { property: 'screenedOn', zh: '初筛日期', en: 'Screened' },
      ],
    },
  ],
};
