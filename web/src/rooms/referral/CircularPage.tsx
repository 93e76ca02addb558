import { useQuery } from '@apollo/client/react';
import { ReferralClock } from '@xingcheng/shared/codes/referral-clock';
import { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { useMemo } from 'react';
import { useParams } from 'react-router';

import { exportHref } from '../../app/export-href.ts';
import { NotFound } from '../../app/NotFound.tsx';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { CircularRowFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { CircularQuery, CircularRowsQuery } from './circular.operations.ts';
import { referralTone } from './status-tone.ts';

/** One week of one district as it stood, and what has become of each row since. */
export function CircularPage() {
  const { id = '' } = useParams();
  const t = useT('referral');
  const { data } = useQuery(CircularQuery, { variables: { id } });
  const filters = useMemo(
    () =>
      [
        {
          key: 'clock',
          label: t('circular.clock'),
          kind: 'select',
          options: codeOptions('referralClock', Object.values(ReferralClock)),
          canBeEmpty: false,
        },
        {
          key: 'service',
          label: t('list.service'),
          kind: 'select',
          options: codeOptions('referralService', Object.values(ReferralService)),
          canBeEmpty: false,
        },
        { key: 'unmoved', label: t('circular.unmoved'), kind: 'boolean' },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { clock: state.one('clock'), service: state.one('service'), unmoved: state.flag('unmoved') };
  const list = useList(
    CircularRowsQuery,
    { circularId: id, first: PAGE_SIZE, after: state.after, filter },
    (answer) => answer.circularRows,
  );
  const columns = useMemo(
    (): Column<CircularRowFactsFragment>[] => [
      { key: 'name', header: t('list.name'), render: (row) => <strong>{row.personName}</strong> },
      { key: 'service', header: t('list.service'), render: (row) => codeLabel('referralService', row.service) },
      { key: 'clock', header: t('circular.clock'), render: (row) => codeLabel('referralClock', row.clock) },
      { key: 'due', header: t('circular.dueOn'), render: (row) => formatDate(row.dueOn) },
      {
        key: 'overdue',
        header: t('circular.overdue'),
        render: (row) => (
          <StatusChip
            tone="error"
            label={t(row.clock === 'BOOK' ? 'circular.workingDays' : 'circular.days', { count: row.overdueDays })}
          />
        ),
      },
      { key: 'then', header: t('circular.statusThen'), render: (row) => codeLabel('referralStatus', row.status) },
      {
        key: 'now',
        header: t('circular.statusNow'),
        render: (row) => (
          <StatusChip tone={referralTone(row.statusNow)} label={codeLabel('referralStatus', row.statusNow)} />
        ),
      },
      { key: 'from', header: t('list.from'), render: (row) => row.fromName },
      { key: 'to', header: t('list.to'), render: (row) => row.toName },
      { key: 'sentOn', header: t('list.sentOn'), render: (row) => formatDate(row.sentOn), hidden: true },
    ],
    [t],
  );
  if (data && !data.circular) return <NotFound />;
  const circular = data?.circular;
  const title = circular
    ? t('circular.of', { area: circular.areaName, week: formatDate(circular.weekOf) })
    : t('circular.title');
  return (
    <ListPage
      {...list}
      title={title}
      {...(circular ? { subtitle: `${circular.issuerName} · ${formatDate(circular.drawnUpOn)}` } : {})}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/referrals/${row.referralId}`}
      emptyText={t('circular.rowsEmpty')}
      exportHref={exportHref('circular-rows', { circularId: id, ...filter })}
      primary={{
        label: t('circular.print'),
        onClick: () => window.location.assign(`/documents/overdue-circular.pdf?id=${id}`),
      }}
      more={[{ label: t('circular.toList'), to: '/referrals/circulars' }]}
    />
  );
}
