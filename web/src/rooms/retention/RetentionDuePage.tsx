import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { RetentionDueListQuery } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { HoldsPanel } from './HoldsPanel.tsx';
import { RetentionDueQuery } from './retention.operations.ts';

type Due = RetentionDueListQuery['retentionDue']['nodes'][number];

/** Whose time of keeping is over. Nothing is deleted from here. */
export function RetentionDuePage() {
  const t = useT('retention');
  const filters = useMemo(
    () =>
      [
        {
          key: 'held',
          label: t('held'),
          kind: 'select',
          options: [
            { value: 'no', label: t('due') },
            { value: 'yes', label: t('heldYes') },
          ],
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const held = state.one('held');
  const filter = { held: held ? held === 'yes' : null };
  const list = useList(
    RetentionDueQuery,
    { first: PAGE_SIZE, after: state.after, filter },
    (data) => data.retentionDue,
  );
  const columns = useMemo(
    (): Column<Due>[] => [
      { key: 'name', header: t('name'), render: (row) => <strong>{row.personName}</strong>, width: 140 },
      { key: 'born', header: t('born'), render: (row) => formatDate(row.birthDate), width: 120 },
      { key: 'category', header: t('category'), render: (row) => codeLabel('retentionCategory', row.category) },
      { key: 'until', header: t('keptUntil'), render: (row) => formatDate(row.keptUntil), width: 130 },
      {
        key: 'held',
        header: t('held'),
        render: (row) => (
          <StatusChip tone={row.held ? 'warning' : 'neutral'} label={row.held ? t('heldYes') : t('due')} />
        ),
        width: 120,
      },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('title')}
      subtitle={t('subtitle')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      emptyText={t('empty')}
      exportHref={exportHref('retention-due', filter)}
      renderPanel={(id) => <HoldsPanel key={id} personId={id} />}
      more={[{ label: t('schedule.title'), to: '/retention/schedule' }]}
    />
  );
}
