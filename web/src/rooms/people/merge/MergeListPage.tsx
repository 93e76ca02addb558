import { MergeState } from '@xingcheng/shared/codes/merge-state';
import { useMemo } from 'react';

import { exportHref } from '../../../app/export-href.ts';
import { PAGE_SIZE, useList } from '../../../app/useList.ts';
import type { MergeFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatCount, formatDate, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import type { Column } from '../../../kit/list-page/columns.ts';
import type { FilterDef } from '../../../kit/list-page/filter-def.ts';
import { ListPage } from '../../../kit/list-page/ListPage.tsx';
import { useListState } from '../../../kit/list-page/useListState.ts';
import { MergePanel } from './MergePanel.tsx';
import { PersonMergesQuery } from './merge.operations.ts';

/** Records that were made one, and whether that was taken back. */
export function MergeListPage() {
  const t = useT('people');
  const filters = useMemo(
    () =>
      [
        { key: 'search', label: t('list.name'), kind: 'text', canBeEmpty: false },
        {
          key: 'state',
          label: t('duplicates.state'),
          kind: 'select',
          options: codeOptions('mergeState', Object.values(MergeState)),
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { search: state.text('search'), state: state.one('state') };
  const list = useList(
    PersonMergesQuery,
    { first: PAGE_SIZE, after: state.after, filter },
    (data) => data.personMerges,
  );
  const columns = useMemo(
    (): Column<MergeFactsFragment>[] => [
      { key: 'survivor', header: t('merge.stays'), render: (row) => <strong>{row.survivorName}</strong>, width: 140 },
      { key: 'merged', header: t('merge.goes'), render: (row) => row.mergedName, width: 140 },
      {
        key: 'state',
        header: t('duplicates.state'),
        render: (row) => (
          <StatusChip
            tone={row.state === 'MERGED' ? 'success' : 'neutral'}
            label={codeLabel('mergeState', row.state)}
          />
        ),
        width: 110,
      },
      { key: 'on', header: t('merge.on'), render: (row) => formatDate(row.mergedOn), width: 110 },
      { key: 'by', header: t('merge.by'), render: (row) => row.mergedByName ?? '–', width: 120 },
      { key: 'links', header: t('merge.links'), render: (row) => formatCount(row.links), align: 'right', width: 100 },
      { key: 'reason', header: t('merge.reason'), render: (row) => row.reason },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('merge.listTitle')}
      subtitle={t('merge.listSubtitle')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      emptyText={t('merge.empty')}
      exportHref={exportHref('merges', filter)}
      renderPanel={(id) => <MergePanel key={id} id={id} />}
      more={[{ label: t('duplicates.title'), to: '/duplicates' }]}
    />
  );
}
