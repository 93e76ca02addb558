import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { useMemo, useState } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useToday } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { FollowUpDueFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { Basis } from '../../kit/Basis.tsx';
import { StatRow, StatTile } from '../../kit/charts/StatTile.tsx';
import { NoTilesYet } from '../../kit/states/States.tsx';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { FollowUpCountsQuery, FollowUpsDueQuery } from './follow-up.operations.ts';

const SOON_DAYS = 30;

/** Whom the diagnosing institution is to see again, longest due first; the visit is recorded from the row. */
export function FollowUpsPage() {
  const t = useT('diagnosis');
  const today = useToday();
  const areas = useAreas();
  const [seeing, setSeeing] = useState<FollowUpDueFactsFragment | null>(null);
  const filters = useMemo(
    () =>
      [
        { key: 'search', label: t('list.search'), kind: 'text', canBeEmpty: false },
        { key: 'overdue', label: t('followUp.overdue'), kind: 'boolean' },
        { key: 'due', label: t('followUp.between'), kind: 'date-range', canBeEmpty: false },
        { key: 'area', label: t('list.area'), kind: 'select', options: areas, canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t, areas],
  );
  const state = useListState(filters);
  const frame = { search: state.text('search'), areaCode: state.one('area') };
  const filter = {
    ...frame,
    overdue: state.flag('overdue'),
    from: state.range('due')?.from,
    until: state.range('due')?.to,
  };
  const list = useList(
    FollowUpsDueQuery,
    { first: PAGE_SIZE, after: state.after, filter },
    (data) => data.followUpsDue,
  );
  const { data, error, refetch } = useQuery(FollowUpCountsQuery, { variables: { filter: frame } });
  const counts = data?.followUpCounts;
  const columns = useMemo(
    (): Column<FollowUpDueFactsFragment>[] => [
      { key: 'name', header: t('list.name'), render: (row) => <strong>{row.personName}</strong> },
      { key: 'age', header: t('list.age'), render: (row) => formatAge(row.birthDate, today) },
      { key: 'due', header: t('followUp.due'), render: (row) => <DueChip dueOn={row.dueOn} today={today} /> },
      {
        key: 'last',
        header: t('followUp.last'),
        render: (row) =>
          row.lastVisitOn
            ? `${formatDate(row.lastVisitOn)} ${codeLabel('followUpProgress', row.lastProgress)}`
            : t('followUp.never'),
      },
      { key: 'on', header: t('list.on'), render: (row) => formatDate(row.diagnosedOn), wideOnly: true },
      { key: 'where', header: t('list.where'), render: (row) => row.organisationName },
      { key: 'area', header: t('list.area'), render: (row) => row.areaName, wideOnly: true },
      {
        key: 'record',
        header: '',
        acts: true,
        render: (row) =>
          row.mayRecord ? (
            <Button
              size="small"
              onClick={(event) => {
                event.stopPropagation();
                setSeeing(row);
              }}
            >
              {t('followUp.record')}
            </Button>
          ) : null,
      },
    ],
    [t, today],
  );
  return (
    <>
      <ListPage
        {...list}
        title={t('followUp.title')}
        subtitle={
          <>
            {t('followUp.subtitle')} <Basis source={t('followUp.basis')} />
          </>
        }
        columns={columns}
        filters={filters}
        state={state}
        rowId={(row) => row.id}
        rowHref={(row) => `/cases/${row.personId}?tab=diagnosis`}
        emptyText={t('followUp.empty')}
        exportHref={exportHref('follow-ups-due', filter)}
        above={
          counts ? (
            <StatRow>
              <StatTile
                label={t('followUp.overdue')}
                value={counts.overdue}
                to="/diagnosis/follow-ups?overdue=yes"
                tone={counts.overdue > 0 ? 'error' : 'neutral'}
              />
              <StatTile
                label={t('followUp.soon')}
                value={counts.soon}
                to={`/diagnosis/follow-ups?due=${today}..${addDays(today, SOON_DAYS)}`}
                tone={counts.soon > 0 ? 'warning' : 'neutral'}
              />
              <StatTile label={t('followUp.total')} value={counts.total} to="/diagnosis/follow-ups" />
            </StatRow>
          ) : (
            <NoTilesYet failed={Boolean(error)} onRetry={() => void refetch()} />
          )
        }
      />
      {seeing ? (
        <FollowUpDialog personId={seeing.personId} personName={seeing.personName} onClose={() => setSeeing(null)} />
      ) : null}
    </>
  );
}
