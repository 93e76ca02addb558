import { useMemo, useState } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useMay } from '../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { RetentionDueListQuery } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { DisposalChip } from './DisposalChip.tsx';
import { HoldsPanel } from './HoldsPanel.tsx';
import { pagesBeside } from './pages.ts';
import { ProposeDialog, type Chosen } from './ProposeDialog.tsx';
import { RetentionDueQuery } from './retention.operations.ts';

type Due = RetentionDueListQuery['retentionDue']['nodes'][number];

/** Whose time of keeping is over. From here somebody proposes what somebody else decides. */
export function RetentionDuePage() {
  const t = useT('retention');
  const may = useMay();
  const [proposing, setProposing] = useState<readonly Chosen[] | null>(null);
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
          <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4 }}>
            {row.held ? <StatusChip tone="warning" label={t('heldYes')} /> : null}
            {row.disposalStatus ? <DisposalChip status={row.disposalStatus} /> : null}
            {row.held || row.disposalStatus ? null : <StatusChip label={t('due')} />}
          </span>
        ),
        width: 170,
      },
    ],
    [t],
  );
  const propose = (ids: readonly string[]) =>
    setProposing(
      list.rows.filter(({ id }) => ids.includes(id)).map(({ id, personName }) => ({ id, name: personName })),
    );
  return (
    <>
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
        renderPanel={(id) => (
          <HoldsPanel key={id} personId={id} name={list.rows.find((row) => row.id === id)?.personName} />
        )}
        bulkActions={may('disposal.propose') ? [{ label: t('propose.action'), run: propose, danger: true }] : []}
        primary={{ label: t('disposal.title'), to: '/retention/disposals' }}
        more={pagesBeside(t, 'due').filter(({ to }) => to !== '/retention/disposals')}
      />
      {proposing ? <ProposeDialog chosen={proposing} onClose={() => setProposing(null)} /> : null}
    </>
  );
}
