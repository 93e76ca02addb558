import { useMemo } from 'react';

import { PAGE_SIZE, useList } from '../../../app/useList.ts';
import type { RecountFindingsQuery as Answer } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatCount, formatDate, formatTime, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import type { Column } from '../../../kit/list-page/columns.ts';
import { ListPage } from '../../../kit/list-page/ListPage.tsx';
import { useListState } from '../../../kit/list-page/useListState.ts';
import { RecountFindingsQuery } from './recount.operations.ts';

type Row = Answer['recountFindings']['nodes'][number];

/** What the nightly recount found different between the boards and the facts. An empty page is good news and says so. */
export function RecountPage() {
  const t = useT('monitoring');
  const state = useListState([]);
  const list = useList(RecountFindingsQuery, { first: PAGE_SIZE, after: state.after }, (data) => data.recountFindings);
  const columns = useMemo((): Column<Row>[] => {
    const count = (key: 'lacking' | 'surplus' | 'different'): Column<Row> => ({
      key,
      header: t(`recount.${key}`),
      align: 'right',
      render: (row) => formatCount(row[key]),
    });
    return [
      { key: 'foundOn', header: t('recount.foundOn'), render: (row) => formatDate(row.foundOn), width: 120 },
      {
        key: 'model',
        header: t('recount.model'),
        render: (row) => <strong>{codeLabel('readModel', row.model)}</strong>,
      },
      { key: 'campaign', header: t('recount.campaign'), render: (row) => row.campaignName ?? '–' },
      count('lacking'),
      count('surplus'),
      count('different'),
      {
        key: 'columns',
        header: t('recount.columns'),
        render: (row) => (row.columns.length > 0 ? <code>{row.columns.join(', ')}</code> : '–'),
      },
      {
        key: 'repaired',
        header: t('recount.repaired'),
        render: (row) =>
          row.repairedAt ? (
            <StatusChip tone="success" label={t('recount.repairedAt', { at: formatTime(row.repairedAt) })} />
          ) : (
            <StatusChip tone="error" label={t('recount.notRepaired')} />
          ),
      },
    ];
  }, [t]);
  return (
    <ListPage
      {...list}
      title={t('recount.title')}
      subtitle={t('recount.hint')}
      columns={columns}
      filters={[]}
      state={state}
      rowId={(row) => row.id}
      emptyTitle={t('recount.emptyTitle')}
      emptyText={t('recount.empty')}
    />
  );
}
