import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { OrganisationStanding } from '@xingcheng/shared/codes/organisation-standing';
import { useMemo, useState } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useMay, useToday } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { OrganisationFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatCount, formatDate, useT } from '../../i18n/index.ts';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { OrganisationForm } from './OrganisationForm.tsx';
import { OrganisationPanel } from './OrganisationPanel.tsx';
import { OrganisationsQuery } from './organisations.operations.ts';

const SOON_DAYS = 60;

export function OrganisationListPage() {
  const t = useT('organisations');
  const today = useToday();
  const may = useMay();
  const areas = useAreas();
  const [creating, setCreating] = useState(false);
  const filters = useMemo(
    () =>
      [
        { key: 'search', label: t('name'), kind: 'text', canBeEmpty: false },
        {
          key: 'kind',
          label: t('kind'),
          kind: 'select',
          multiple: true,
          options: codeOptions('organisationKind', Object.values(OrganisationKind)),
          canBeEmpty: false,
        },
        { key: 'area', label: t('area'), kind: 'select', options: areas, canBeEmpty: false },
        {
          key: 'standing',
          label: t('licence.standing'),
          kind: 'select',
          options: codeOptions('organisationStanding', Object.values(OrganisationStanding)),
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t, areas],
  );
  const state = useListState(filters);
  const filter = {
    search: state.text('search'),
    kinds: state.many('kind'),
    areaCode: state.one('area'),
    standing: state.one('standing'),
  };
  const list = useList(
    OrganisationsQuery,
    { first: PAGE_SIZE, after: state.after, filter },
    (data) => data.organisations,
  );
  const columns = useMemo(
    (): Column<OrganisationFactsFragment>[] => [
      { key: 'name', header: t('name'), render: (row) => <strong>{row.name}</strong> },
      { key: 'kind', header: t('kind'), render: (row) => codeLabel('organisationKind', row.kind) },
      { key: 'area', header: t('area'), render: (row) => row.areaName },
      { key: 'staff', header: t('staff'), render: (row) => formatCount(row.staffCount), align: 'right', width: 90 },
      {
        key: 'accredited',
        header: t('accreditedUntil'),
        render: (row) =>
          row.closedOn ? (
            <StatusChip label={t('closed', { on: formatDate(row.closedOn) })} />
          ) : row.standing === 'LAPSED' ? (
            <StatusChip tone="error" label={codeLabel('organisationStanding', row.standing)} />
          ) : row.accreditedUntil ? (
            <DueChip dueOn={row.accreditedUntil} today={today} soonDays={SOON_DAYS} />
          ) : (
            '–'
          ),
      },
      { key: 'phone', header: t('phone'), render: (row) => row.phone ?? '–', hidden: true },
      { key: 'identifier', header: t('identifier'), render: (row) => row.identifier ?? '–', hidden: true },
    ],
    [t, today],
  );
  return (
    <>
      <ListPage
        {...list}
        title={t('title')}
        columns={columns}
        filters={filters}
        state={state}
        rowId={(row) => row.id}
        rowHref={(row) => `/organisations/${row.id}`}
        emptyText={t('empty')}
        exportHref={exportHref('organisations', filter)}
        renderPanel={(id) => <OrganisationPanel key={id} id={id} />}
        {...(may('organisation.create') ? { primary: { label: t('create'), onClick: () => setCreating(true) } } : {})}
      />
      {creating ? <OrganisationForm onClose={() => setCreating(false)} /> : null}
    </>
  );
}
