import { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { CampaignStatus } from '@xingcheng/shared/codes/campaign-status';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';

import { useMay } from '../../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../../app/useList.ts';
import type { CampaignFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, useT } from '../../../i18n/index.ts';
import { DataBar } from '../../../kit/charts/DataBar.tsx';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import type { Column } from '../../../kit/list-page/columns.ts';
import type { FilterDef } from '../../../kit/list-page/filter-def.ts';
import { ListPage } from '../../../kit/list-page/ListPage.tsx';
import { useListState } from '../../../kit/list-page/useListState.ts';
import { CampaignsQuery } from './campaign.operations.ts';
import { CountLink } from './CountLink.tsx';
import { campaignTone } from './campaign-tone.ts';
import { OpenCampaignDialog } from './OpenCampaignDialog.tsx';

/** Campaigns with their counters; each number opens the names behind it. */
export function CampaignListPage() {
  const t = useT('screening');
  const may = useMay();
  const navigate = useNavigate();
  const [planning, setPlanning] = useState(false);
  const filters = useMemo(
    () =>
      [
        {
          key: 'status',
          label: t('campaign.status'),
          kind: 'select',
          options: codeOptions('campaignStatus', Object.values(CampaignStatus)),
          canBeEmpty: false,
        },
        {
          key: 'programme',
          label: t('campaign.programme'),
          kind: 'select',
          options: codeOptions('campaignProgramme', Object.values(CampaignProgramme)),
          canBeEmpty: false,
        },
      ] as const satisfies readonly FilterDef[],
    [t],
  );
  const state = useListState(filters);
  const filter = { status: state.one('status'), programme: state.one('programme') };
  const list = useList(CampaignsQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.campaigns);
  const seesNames = may('screening.read');
  const columns = useMemo((): Column<CampaignFactsFragment>[] => {
    const count = (
      key: string,
      code: string,
      of: (row: CampaignFactsFragment) => number | null | undefined,
    ): Column<CampaignFactsFragment> => ({
      key,
      header: codeLabel('pupilState', code),
      align: 'right',
      render: (row) => <CountLink campaignId={row.id} state={code} count={of(row)} linked />,
    });
    return [
      { key: 'name', header: t('campaign.name'), render: (row) => <strong>{row.name}</strong> },
      {
        key: 'status',
        header: t('campaign.status'),
        render: (row) => <StatusChip tone={campaignTone(row.status)} label={codeLabel('campaignStatus', row.status)} />,
      },
      { key: 'area', header: t('campaign.area'), render: (row) => row.areaName },
      {
        key: 'year',
        header: t('campaign.year'),
        render: (row) => `${row.schoolYear}–${row.schoolYear + 1}`,
        hidden: true,
      },
      { key: 'dates', header: t('campaign.dates'), render: (row) => `${row.startsOn} – ${row.endsOn}`, hidden: true },
      {
        key: 'programme',
        header: t('campaign.programme'),
        render: (row) => codeLabel('campaignProgramme', row.programme),
        hidden: true,
      },
      { key: 'schools', header: t('campaign.schools'), align: 'right', render: (row) => row.schoolCount, hidden: true },
      count('onRoll', 'ALL', (row) => row.onRoll),
      count('consented', 'CONSENTED', (row) => row.consented),
      count('refused', 'REFUSED', (row) => row.refused),
      count('noReply', 'NO_REPLY', (row) => row.noReply),
      { ...count('replaced', 'REPLACED', (row) => row.replaced), hidden: true },
      count('toDo', 'TO_DO', (row) => row.toDo),
      count('done', 'DONE', (row) => row.done),
      ...(seesNames
        ? [count('positive', 'POSITIVE', (row) => row.positive), count('overdue', 'OVERDUE', (row) => row.overdue)]
        : []),
      {
        key: 'share',
        header: t('campaign.share'),
        render: (row) => (row.onRoll > 0 ? <DataBar share={row.done / row.onRoll} /> : '–'),
      },
    ];
  }, [t, seesNames]);
  return (
    <>
      <ListPage
        {...list}
        title={t('campaign.title')}
        columns={columns}
        filters={filters}
        state={state}
        rowId={(row) => row.id}
        rowHref={(row) => `/screening/campaigns/${row.id}`}
        emptyText={t('campaign.empty')}
        more={[{ label: t('instrument.title'), to: '/screening/instruments' }]}
        {...(may('campaign.manage')
          ? { primary: { label: t('campaign.plan'), onClick: () => setPlanning(true) } }
          : {})}
      />
      {planning ? (
        <OpenCampaignDialog
          onClose={() => setPlanning(false)}
          onOpened={(id) => void navigate(`/screening/campaigns/${id}`)}
        />
      ) : null}
    </>
  );
}
