import { IepStatus } from '@xingcheng/shared/codes/iep-status';
import { useMemo } from 'react';

import { useToday } from '../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { IepFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { IepsQuery } from './education.operations.ts';
import { iepTone } from './tones.ts';

export function IepListPage() {
  const t = useT('education');
  const today = useToday();
  const filters = useMemo(
    () =>
      [
        {
          key: 'status',
          label: t('list.status'),
          kind: 'select',
          options: codeOptions('iepStatus', Object.values(IepStatus)),
          canBeEmpty: false,
        },
        { key: 'reviewDue', label: t('iep.reviewDue'), kind: 'boolean' },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { status: state.one('status'), reviewDue: state.flag('reviewDue') };
  const list = useList(IepsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.ieps);
  const columns = useMemo(
    (): Column<IepFactsFragment>[] => [
      { key: 'person', header: t('list.person'), render: (row) => <strong>{row.personName}</strong> },
      { key: 'age', header: t('list.age'), render: (row) => formatAge(row.birthDate, today) },
      { key: 'school', header: t('placement.school'), render: (row) => row.schoolName },
      { key: 'teacher', header: t('list.teacher'), render: (row) => row.teacherName ?? '–' },
      {
        key: 'status',
        header: t('list.status'),
        render: (row) => (
          <StatusChip tone={iepTone[row.status] ?? 'neutral'} label={codeLabel('iepStatus', row.status)} />
        ),
      },
      {
        key: 'review',
        header: t('iep.review'),
        render: (row) => (row.status === 'ACTIVE' ? <DueChip dueOn={row.reviewOn} today={today} soonDays={14} /> : '–'),
      },
      {
        key: 'goals',
        header: t('iep.goals'),
        render: (row) =>
          t('iep.ratedOf', { rated: row.goals.filter((goal) => goal.level).length, all: row.goals.length }),
      },
      { key: 'startsOn', header: t('iep.startsOn'), render: (row) => formatDate(row.startsOn), hidden: true },
    ],
    [t, today],
  );
  return (
    <ListPage
      {...list}
      title={t('iep.title')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.personId}?tab=education`}
      emptyText={t('iep.empty')}
    />
  );
}
