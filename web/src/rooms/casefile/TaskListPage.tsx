import { Chapter } from '@xingcheng/shared/codes/chapter';
import { TaskKind } from '@xingcheng/shared/codes/task-kind';
import { TaskStatus } from '@xingcheng/shared/codes/task-status';
import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useToday } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { TaskFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { ChapterChip } from '../../kit/chips/ChapterChip.tsx';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { useListState } from '../../kit/list-page/useListState.ts';
import { isChapter } from './chapters.ts';
import { HandoversToAnswer } from './HandoversToAnswer.tsx';
import { SettleButton } from './SettleButton.tsx';
import { TasksQuery } from './task.operations.ts';

const owners = ['MINE', 'ORGANISATION'] as const;

export function TaskListPage() {
  const t = useT('casefile');
  const today = useToday();
  const areas = useAreas();
  const filters = useMemo(
    () =>
      [
        {
          key: 'owner',
          label: t('task.owner'),
          kind: 'select',
          options: codeOptions('taskOwner', owners),
          canBeEmpty: false,
        },
        {
          key: 'status',
          label: t('task.status'),
          kind: 'select',
          options: codeOptions('taskStatus', Object.values(TaskStatus)),
          canBeEmpty: false,
        },
        { key: 'overdue', label: t('task.overdue'), kind: 'boolean' },
        {
          key: 'kind',
          label: t('task.kind'),
          kind: 'select',
          options: codeOptions('taskKind', Object.values(TaskKind)),
          canBeEmpty: false,
        },
        {
          key: 'chapter',
          label: t('task.chapter'),
          kind: 'select',
          options: codeOptions('chapter', Object.values(Chapter)),
          canBeEmpty: false,
        },
        { key: 'area', label: t('list.area'), kind: 'select', options: areas, canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t, areas],
  );
  const state = useListState(filters);
  const filter = {
    owner: state.one('owner'),
    // What is settled is history: shown when asked for.
    status: state.one('status') ?? 'OPEN',
    overdue: state.flag('overdue'),
    kind: state.one('kind'),
    chapter: state.one('chapter'),
    areaCode: state.one('area'),
  };
  const list = useList(TasksQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.tasks);
  const columns = useMemo(
    (): Column<TaskFactsFragment>[] => [
      { key: 'kind', header: t('task.kind'), render: (row) => <strong>{codeLabel('taskKind', row.kind)}</strong> },
      {
        key: 'person',
        header: t('task.person'),
        render: (row) => `${row.personName} · ${formatAge(row.birthDate, today)}`,
      },
      {
        key: 'chapter',
        wideOnly: true,
        header: t('task.chapter'),
        render: (row) => (isChapter(row.chapter) ? <ChapterChip chapter={row.chapter} /> : '–'),
      },
      {
        key: 'due',
        header: t('task.due'),
        render: (row) =>
          row.status === 'OPEN' ? (
            <DueChip dueOn={row.dueOn} today={today} />
          ) : (
            <StatusChip
              tone={row.status === 'DONE' ? 'success' : 'neutral'}
              label={codeLabel('taskStatus', row.status)}
            />
          ),
      },
      {
        key: 'who',
        header: t('task.who'),
        render: (row) => [row.accountName, row.organisationName].filter(Boolean).join(' · '),
      },
      { key: 'source', header: t('task.source'), render: (row) => row.source ?? '–', hidden: true },
      { key: 'openedOn', header: t('task.openedOn'), render: (row) => formatDate(row.openedOn), hidden: true },
      { key: 'act', header: t('task.act'), render: (row) => <SettleButton task={row} />, align: 'right', acts: true },
    ],
    [t, today],
  );
  return (
    <ListPage
      {...list}
      title={t('task.title')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.personId}`}
      emptyText={t('task.empty')}
      exportHref={exportHref('tasks', filter)}
      above={<HandoversToAnswer />}
    />
  );
}
