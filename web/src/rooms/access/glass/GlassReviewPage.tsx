import { GlassReason } from '@xingcheng/shared/codes/glass-reason';
import { GlassState } from '@xingcheng/shared/codes/glass-state';
import { useMemo } from 'react';

import { exportHref } from '../../../app/export-href.ts';
import { PAGE_SIZE, useList } from '../../../app/useList.ts';
import type { GlassGrantFactsFragment as Grant } from '../../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, formatTime, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import type { Column } from '../../../kit/list-page/columns.ts';
import type { FilterDef } from '../../../kit/list-page/filter-def.ts';
import { ListPage } from '../../../kit/list-page/ListPage.tsx';
import { useListState } from '../../../kit/list-page/useListState.ts';
import type { Tone } from '../../../kit/theme/tokens.ts';
import { GlassGrantsQuery } from './glass-review.operations.ts';
import { GlassReview } from './GlassReview.tsx';

const tone: Record<string, Tone> = { OVERDUE: 'error', TO_REVIEW: 'warning', OPEN: 'info' };

/** Who opened a record in an emergency: the queue of whoever reviews it, and what was found. */
export function GlassReviewPage() {
  const t = useT('access');
  const filters = useMemo(
    () =>
      [
        { key: 'who', label: t('glassReview.who'), kind: 'text', canBeEmpty: false },
        {
          key: 'state',
          label: t('glassReview.state'),
          kind: 'select',
          options: codeOptions('glassState', Object.values(GlassState)),
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { accountName: state.text('who'), state: state.one('state') };
  const list = useList(GlassGrantsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.glassGrants);
  const columns = useMemo(
    (): Column<Grant>[] => [
      { key: 'at', header: t('glassReview.grantedAt'), render: (row) => formatTime(row.grantedAt), width: 150 },
      { key: 'who', header: t('glassReview.who'), render: (row) => <strong>{row.accountName}</strong> },
      { key: 'role', header: t('glassReview.role'), render: (row) => codeLabel('role', row.role) },
      { key: 'organisation', header: t('glassReview.organisation'), render: (row) => row.organisationName },
      {
        key: 'reason',
        header: t('glassReview.reason'),
        render: (row) => codeLabel('glassReason', row.reason as GlassReason),
      },
      { key: 'events', header: t('glassReview.events'), render: (row) => row.events, align: 'right', width: 90 },
      { key: 'due', header: t('glassReview.due'), render: (row) => formatDate(row.reviewDueOn), width: 110 },
      {
        key: 'state',
        header: t('glassReview.state'),
        render: (row) => {
          const colour = tone[row.state];
          const word = codeLabel('glassState', row.state);
          return colour ? <StatusChip tone={colour} label={word} /> : word;
        },
      },
      {
        key: 'verdict',
        header: t('glassReview.verdict'),
        render: (row) => (row.verdict ? codeLabel('glassVerdict', row.verdict) : '–'),
      },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('glassReview.title')}
      subtitle={t('glassReview.subtitle')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      emptyText={t('glassReview.empty')}
      exportHref={exportHref('glass-grants', filter)}
      renderPanel={(id) => {
        const grant = list.rows.find((row) => row.id === id);
        return grant ? <GlassReview key={grant.id + String(grant.version)} grant={grant} /> : null;
      }}
    />
  );
}
