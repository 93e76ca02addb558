import Box from '@mui/material/Box';
import { DuplicateBand } from '@xingcheng/shared/codes/duplicate-band';
import { DuplicateState } from '@xingcheng/shared/codes/duplicate-state';
import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { useMemo } from 'react';

import { exportHref } from '../../../app/export-href.ts';
import { useMay } from '../../../app/session.tsx';
import { useAreas } from '../../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../../app/useList.ts';
import { useOrganisationOptions } from '../../../app/useOrganisationOptions.ts';
import type { PairFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import type { Column } from '../../../kit/list-page/columns.ts';
import type { FilterDef } from '../../../kit/list-page/filter-def.ts';
import { ListPage } from '../../../kit/list-page/ListPage.tsx';
import { useListState } from '../../../kit/list-page/useListState.ts';
import { DuplicatePanel } from './DuplicatePanel.tsx';
import { DuplicateTiles } from './DuplicateTiles.tsx';
import { DuplicatePairsQuery } from './duplicates.operations.ts';
import { toneOfBand } from './Reasons.tsx';

const KINDS = Object.values(OrganisationKind);
const STATES = [DuplicateState.OPEN, DuplicateState.NOT_DUPLICATE];

/** Records that may be one person, likeliest first. */
export function DuplicateListPage() {
  const t = useT('people');
  const may = useMay();
  const areas = useAreas();
  const organisations = useOrganisationOptions(KINDS);
  const filters = useMemo(
    () =>
      [
        { key: 'search', label: t('list.search'), kind: 'text', canBeEmpty: false },
        {
          key: 'band',
          label: t('duplicates.band'),
          kind: 'select',
          multiple: true,
          options: codeOptions('duplicateBand', Object.values(DuplicateBand)),
          canBeEmpty: false,
        },
        {
          key: 'state',
          label: t('duplicates.state'),
          kind: 'select',
          options: codeOptions('duplicateState', STATES),
          canBeEmpty: false,
        },
        { key: 'area', label: t('list.area'), kind: 'select', options: areas, canBeEmpty: false },
        {
          key: 'organisation',
          label: t('duplicates.organisation'),
          kind: 'select',
          options: organisations,
          canBeEmpty: false,
        },
        { key: 'person', label: t('duplicates.person'), kind: 'text', canBeEmpty: false },
      ] as const satisfies readonly FilterDef[],
    [t, areas, organisations],
  );
  const state = useListState(filters);
  const filter = {
    search: state.text('search'),
    band: state.many('band'),
    state: state.one('state'),
    areaCode: state.one('area'),
    organisationId: state.one('organisation'),
    personId: state.text('person'),
  };
  const list = useList(
    DuplicatePairsQuery,
    { first: PAGE_SIZE, after: state.after, filter },
    (data) => data.duplicatePairs,
  );
  const columns = useMemo(
    (): Column<PairFactsFragment>[] => [
      {
        key: 'names',
        header: t('duplicates.records'),
        render: (row) => (
          <strong>
            {row.left.name} · {row.right.name}
          </strong>
        ),
        width: 200,
      },
      {
        key: 'band',
        header: t('duplicates.score'),
        render: (row) => (
          <StatusChip tone={toneOfBand(row.band)} label={`${codeLabel('duplicateBand', row.band)} ${row.score}`} />
        ),
        width: 140,
      },
      {
        key: 'born',
        header: t('list.born'),
        render: (row) =>
          row.left.birthDate === row.right.birthDate
            ? formatDate(row.left.birthDate)
            : `${formatDate(row.left.birthDate)} · ${formatDate(row.right.birthDate)}`,
        width: 200,
      },
      {
        key: 'agree',
        header: t('duplicates.agree'),
        render: (row) => (
          <Box sx={{ whiteSpace: 'normal', minWidth: 260, py: 0.25 }}>
            {row.reasons
              .filter((reason) => reason.points > 0)
              .map((reason) => codeLabel('duplicateAspect', reason.aspect))
              .join(' · ')}
          </Box>
        ),
      },
      { key: 'area', header: t('list.area'), render: (row) => row.left.areaName, width: 110, wideOnly: true },
      {
        key: 'found',
        header: t('duplicates.found'),
        render: (row) => formatDate(row.foundOn),
        width: 110,
        wideOnly: true,
      },
    ],
    [t],
  );
  return (
    <ListPage
      {...list}
      title={t('duplicates.title')}
      subtitle={t('duplicates.subtitle')}
      above={<DuplicateTiles />}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      emptyText={t('duplicates.empty')}
      exportHref={exportHref('duplicates', filter)}
      renderPanel={(id) => <DuplicatePanel key={id} id={id} />}
      more={may('merge.read') ? [{ label: t('merge.listTitle'), to: '/duplicates/merged' }] : []}
    />
  );
}
