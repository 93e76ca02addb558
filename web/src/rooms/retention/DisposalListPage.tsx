import { DisposalStatus } from '@xingcheng/shared/codes/disposal-status';
import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { DisposalFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, formatTime, useT } from '../../i18n/index.ts';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { DisposalsQuery } from './disposal.operations.ts';
import { DisposalChip } from './DisposalChip.tsx';
import { DisposalPanel } from './DisposalPanel.tsx';
import { pagesBeside } from './pages.ts';

/** What was proposed, what waits for a second person, and what became of it. */
export function DisposalListPage() {
  const t = useT('retention');
  const filters = useMemo(
    () =>
      [
        {
          key: 'status',
          label: t('held'),
          kind: 'select',
          options: codeOptions('disposalStatus', Object.values(DisposalStatus)),
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { status: state.one('status') ?? null };
  const list = useList(DisposalsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.disposals);
  const columns = useMemo(
    (): Column<DisposalFactsFragment>[] => [
      {
        key: 'name',
        header: t('name'),
        render: (row) => (row.personName ? <strong>{row.personName}</strong> : t('disposal.nobody')),
        width: 160,
      },
      { key: 'status', header: t('held'), render: (row) => <DisposalChip status={row.status} />, width: 130 },
      { key: 'way', header: t('disposal.way'), render: (row) => codeLabel('disposalWay', row.way), width: 110 },
      { key: 'category', header: t('category'), render: (row) => codeLabel('retentionCategory', row.category) },
      { key: 'until', header: t('keptUntil'), render: (row) => formatDate(row.keptUntil), width: 120 },
      { key: 'by', header: t('disposal.proposed'), render: (row) => row.proposedByName ?? '–', width: 110 },
      { key: 'at', header: t('disposal.at'), render: (row) => formatTime(row.proposedAt), width: 150 },
      { key: 'decided', header: t('disposal.decided'), render: (row) => row.decidedByName ?? '–', width: 110 },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('disposal.title')}
      subtitle={t('disposal.subtitle')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      emptyText={t('disposal.empty')}
      exportHref={exportHref('disposals', filter)}
      renderPanel={(id) => <DisposalPanel key={id} id={id} />}
      more={pagesBeside(t, 'disposals')}
    />
  );
}
