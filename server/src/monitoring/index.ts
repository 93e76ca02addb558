import type { Ctx } from '../access/index.js';
import type { Room } from '../platform/room.js';
import { AFFECTED_ORDER, selectAffected } from './affected.queries.js';
import { CASCADE_ORDER, selectCascade } from './cascade.queries.js';
import { COVERAGE_ORDER, selectCoverage } from './coverage.queries.js';
import { MonitoringResolver } from './monitoring.resolver.js';
import { publishFigures } from './published/publish.job.js';
import { PUBLISHED_ORDER, selectPublishedLines } from './published/published.queries.js';
import { PublishedTable } from './published/published-table.entity.js';

export { tiedTo } from './affected.queries.js';

export const monitoringRoom: Room<Ctx> = {
  name: 'monitoring',
  entities: [PublishedTable],
  jobs: [publishFigures],
  resolvers: [MonitoringResolver],
  exports: [
    {
      name: 'published-figures',
      list: 'publishedTables',
      rule: 'statistics.read',
      orderBy: PUBLISHED_ORDER,
      select: selectPublishedLines,
      columns: [
        { property: 'asOf', zh: '统计日', en: 'As of' },
        { property: 'programme', zh: '方案', en: 'Programme' },
        { property: 'schoolYear', zh: '学年', en: 'School year' },
        { property: 'area', zh: '区', en: 'Area' },
        { property: 'NOT_SCREENED', zh: '未筛', en: 'Not screened' },
        { property: 'NOT_POSITIVE', zh: '未见异常', en: 'Not positive' },
        { property: 'WITHOUT_CONCLUSION', zh: '阳性待结论', en: 'Positive, no conclusion' },
        { property: 'DIAGNOSED', zh: '已诊断', en: 'Diagnosed' },
        { property: 'total', zh: '合计', en: 'Sum' },
      ],
    },
    {
      name: 'people-affected',
      list: 'peopleAffectedByLicence',
      rule: 'licence.affected',
      orderBy: AFFECTED_ORDER,
      select: (ctx, { organisationId, because }) =>
        selectAffected(ctx, {
          organisationId: String(organisationId),
          because: typeof because === 'string' ? because : null,
        }),
      columns: [
        { property: 'personName', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'because', zh: '关联', en: 'Tie' },
        { property: 'since', zh: '自', en: 'Since' },
        { property: 'ownerOrganisation', zh: '负责单位', en: 'Owning organisation' },
        { property: 'ownerName', zh: '责任人', en: 'Owner' },
        { property: 'dueOn', zh: '到期', en: 'Due' },
      ],
    },
    {
      name: 'cascade-persons',
      list: 'cascadePersons',
      rule: 'cascade.read',
      orderBy: CASCADE_ORDER,
      select: selectCascade,
      columns: [
        { property: 'name', zh: '姓名', en: 'Name' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'screenedOn', zh: '初筛', en: 'Primary screen' },
        { property: 'positiveOn', zh: '初筛阳性', en: 'Positive' },
        { property: 'referredOn', zh: '转介', en: 'Referred' },
        { property: 'recheckedOn', zh: '复筛', en: 'Secondary screen' },
        { property: 'abnormalOn', zh: '复筛异常', en: 'Abnormal' },
        { property: 'diagnosedOn', zh: '诊断', en: 'Diagnosis' },
      ],
    },
    {
      name: 'coverage-persons',
      list: 'coveragePersons',
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
