import { AffectedBecause } from '@xingcheng/shared/codes/affected-because';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useParams } from 'react-router';

import { exportHref } from '../../app/export-href.ts';
import { useToday } from '../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { PeopleAffectedQuery as Answer } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, useT } from '../../i18n/index.ts';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { PeopleAffectedQuery } from './licence.operations.ts';
import { OrganisationQuery } from './organisations.operations.ts';

type Row = Answer['peopleAffectedByLicence']['nodes'][number];

/** Everybody who must go on elsewhere when this organisation may take people no longer. */
export function AffectedListPage() {
  const { id = '' } = useParams();
  const t = useT('organisations');
  const today = useToday();
  const { data } = useQuery(OrganisationQuery, { variables: { id } });
  const filters = useMemo(
    () =>
      [
        {
          key: 'because',
          label: t('affected.because'),
          kind: 'select',
          options: codeOptions('affectedBecause', Object.values(AffectedBecause)),
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { organisationId: id, because: state.one('because') };
  const list = useList(
    PeopleAffectedQuery,
    { filter, first: PAGE_SIZE, after: state.after },
    (answer) => answer.peopleAffectedByLicence,
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'name', header: t('affected.name'), render: (row) => <strong>{row.personName}</strong>, width: 130 },
      { key: 'area', header: t('affected.area'), render: (row) => row.areaName },
      {
        key: 'because',
        header: t('affected.because'),
        render: (row) => row.because.map((one) => codeLabel('affectedBecause', one)).join(' / '),
      },
      { key: 'since', header: t('affected.since'), render: (row) => formatDate(row.since) },
      {
        key: 'owner',
        header: t('affected.owner'),
        render: (row) => [row.ownerName, row.ownerOrganisation].filter(Boolean).join(' · ') || '–',
      },
      {
        key: 'dueOn',
        header: t('affected.dueOn'),
        render: (row) => (row.dueOn ? <DueChip dueOn={row.dueOn} today={today} /> : '–'),
      },
    ],
    [t, today],
  );
  return (
    <ListPage
      {...list}
      title={t('affected.of', { name: data?.organisation?.name ?? '' })}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.id}`}
      emptyText={t('affected.none')}
      exportHref={exportHref('people-affected', filter)}
      more={[{ label: t('affected.back'), to: `/organisations/${id}` }]}
    />
  );
}
