import { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import Box from '@mui/material/Box';
import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useMay, useToday } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { ReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { FilterBar } from '../../kit/list-page/FilterBar.tsx';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { SidePanel } from '../../kit/list-page/SidePanel.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { ClockLine } from './ClockChips.tsx';
import { ReferralBoard } from './ReferralBoard.tsx';
import { ReferralPanel } from './ReferralPanel.tsx';
import { ReferralsQuery } from './referral.operations.ts';
import { RuleNote } from './RuleNote.tsx';
import { StatusTiles } from './StatusTiles.tsx';
import { referralTone } from './status-tone.ts';
import { useBulk } from './useBulk.tsx';
import { useView, ViewSwitch } from './ViewSwitch.tsx';

const directions = ['IN', 'OUT'];

/** The inbox: what is owed first on top; a row opens beside the list and is answered there. */
export function ReferralListPage() {
  const t = useT('referral');
  const today = useToday();
  const areas = useAreas();
  const filters = useMemo(
    () =>
      [
        { key: 'search', label: t('list.search'), kind: 'text', canBeEmpty: false },
        {
          key: 'direction',
          label: t('list.direction'),
          kind: 'select',
          options: codeOptions('referralDirection', directions),
          canBeEmpty: false,
        },
        {
          key: 'status',
          label: t('list.status'),
          kind: 'select',
          multiple: true,
          options: codeOptions('referralStatus', Object.values(ReferralStatus)),
          canBeEmpty: false,
        },
        { key: 'overdue', label: t('list.overdue'), kind: 'boolean' },
        {
          key: 'service',
          label: t('list.service'),
          kind: 'select',
          options: codeOptions('referralService', Object.values(ReferralService)),
          canBeEmpty: false,
        },
        { key: 'area', label: t('list.area'), kind: 'select', options: areas, canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t, areas],
  );
  const state = useListState(filters);
  const frame = {
    search: state.text('search'),
    direction: state.one('direction'),
    service: state.one('service'),
    areaCode: state.one('area'),
  };
  const filter = { ...frame, statuses: state.many('status'), overdue: state.flag('overdue') };
  const list = useList(ReferralsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.referrals);
  const columns = useMemo(
    (): Column<ReferralFactsFragment>[] => [
      { key: 'name', header: t('list.name'), render: (row) => <strong>{row.personName}</strong> },
      { key: 'age', header: t('list.age'), render: (row) => formatAge(row.birthDate, today) },
      {
        key: 'status',
        header: t('list.status'),
        render: (row) => <StatusChip tone={referralTone(row.status)} label={codeLabel('referralStatus', row.status)} />,
      },
      { key: 'clocks', header: t('list.clocks'), render: (row) => <ClockLine referral={row} /> },
      { key: 'service', header: t('list.service'), render: (row) => codeLabel('referralService', row.service) },
      {
        key: 'reason',
        header: t('list.reason'),
        render: (row) => codeLabel('referralReason', row.reason),
        wideOnly: true,
      },
      { key: 'from', header: t('list.from'), render: (row) => row.fromName },
      { key: 'to', header: t('list.to'), render: (row) => row.toName },
      { key: 'sentOn', header: t('list.sentOn'), render: (row) => formatDate(row.sentOn) || '–' },
      { key: 'area', header: t('list.area'), render: (row) => row.areaName, hidden: true },
      {
        key: 'urgency',
        header: t('list.urgency'),
        render: (row) => codeLabel('referralUrgency', row.urgency),
        hidden: true,
      },
    ],
    [t, today],
  );
  const bulk = useBulk(list.rows);
  const [view] = useView();
  const may = useMay();
  const more = may('referral.circular') ? [{ label: t('list.circulars'), to: '/referrals/circulars' }] : [];
  const switcher = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 1.5 }}>
      <ViewSwitch />
      <RuleNote />
    </Box>
  );
  if (view === 'columns') {
    return (
      <Box sx={{ minWidth: 0, pr: { lg: state.open ? '472px' : 0 } }}>
        <PageHeader title={t('list.title')} more={more} />
        {switcher}
        <Box sx={{ mb: 1 }}>
          <FilterBar defs={filters} state={state} />
        </Box>
        <ReferralBoard
          frame={{ ...frame, overdue: state.flag('overdue') }}
          onOpen={state.setOpen}
          hrefOf={(status) => `/referrals?${new URLSearchParams([...withoutView(), ['status', status]]).toString()}`}
        />
        {state.open ? (
          <SidePanel fullPage={`/referrals/${state.open}`} onClose={() => state.setOpen(undefined)}>
            <ReferralPanel key={state.open} id={state.open} />
          </SidePanel>
        ) : null}
      </Box>
    );
  }
  return (
    <>
      <ListPage
        {...list}
        title={t('list.title')}
        columns={columns}
        filters={filters}
        state={state}
        rowId={(row) => row.id}
        rowHref={(row) => `/referrals/${row.id}`}
        onRowOpen={(row) => state.setOpen(row.id)}
        renderPanel={(id) => <ReferralPanel key={id} id={id} />}
        emptyText={t('list.empty')}
        exportHref={exportHref('referrals', filter)}
        bulkActions={bulk.actions}
        more={more}
        above={
          <>
            {switcher}
            <StatusTiles frame={frame} />
          </>
        }
      />
      {bulk.dialogs}
    </>
  );
}

/** The other filters of the page as they stand in its address. */
const withoutView = (): [string, string][] =>
  [...new URLSearchParams(window.location.search)].filter(
    ([key]) => !['view', 'status', 'open', 'after'].includes(key),
  );
