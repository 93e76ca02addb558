import { useMemo } from 'react';

import { exportHref } from '../../../app/export-href.ts';
import { useToday } from '../../../app/session.tsx';
import { PAGE_SIZE, useList } from '../../../app/useList.ts';
import type { CampaignFactsFragment, CampaignPupilFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatAge, formatDate, useT } from '../../../i18n/index.ts';
import { DueChip } from '../../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import type { Column } from '../../../kit/list-page/columns.ts';
import { ListPage } from '../../../kit/list-page/ListPage.tsx';
import { OutcomeChip } from '../OutcomeChip.tsx';
import { CampaignPupilsQuery } from './campaign.operations.ts';
import { className } from './class-name.ts';
import { useConsentActions } from './useConsentActions.ts';
import { usePupilFilters, type CampaignClass } from './usePupilFilters.ts';

type Props = { campaign: CampaignFactsFragment; classes: readonly CampaignClass[] };

/** Pupils of a campaign with their results, as many as the figure that was opened. */
export function PupilList({ campaign, classes }: Props) {
  const t = useT('screening');
  const today = useToday();
  const { filters, state, filter } = usePupilFilters(classes);
  const list = useList(
    CampaignPupilsQuery,
    { campaignId: campaign.id, first: PAGE_SIZE, after: state.after, filter },
    (data) => data.campaignPupils,
  );
  const columns = useMemo(
    (): Column<CampaignPupilFactsFragment>[] => [
      { key: 'name', header: t('pupil.name'), render: (row) => <strong>{row.name}</strong> },
      {
        key: 'age',
        header: t('pupil.age'),
        render: (row) => `${codeLabel('sex', row.sex)} · ${formatAge(row.birthDate, today)}`,
      },
      { key: 'school', header: t('pupil.school'), render: (row) => row.schoolName, wideOnly: true },
      {
        key: 'class',
        header: t('pupil.class'),
        render: className,
      },
      {
        key: 'consent',
        header: t('pupil.consent'),
        render: (row) => (
          <StatusChip
            tone={row.consent === 'CONSENTED' ? 'success' : row.consent === 'REFUSED' ? 'neutral' : 'warning'}
            label={codeLabel('campaignAnswer', row.consent)}
          />
        ),
      },
      {
        key: 'node',
        header: t('pupil.node'),
        render: (row) =>
          row.nodeState ? (
            <StatusChip
              tone={row.nodeState === 'OVERDUE' ? 'error' : row.nodeState === 'DUE' ? 'warning' : 'neutral'}
              label={codeLabel('nodeState', row.nodeState)}
              title={row.nodeMonths.map((months) => t('node.months', { months })).join(' · ')}
            />
          ) : (
            '–'
          ),
        hidden: true,
      },
      { key: 'screenedOn', header: t('pupil.screenedOn'), render: (row) => formatDate(row.screenedOn) || '–' },
      {
        key: 'outcome',
        header: t('pupil.outcome'),
        render: (row) =>
          row.outcome ? (
            <OutcomeChip outcome={row.outcome} />
          ) : row.status ? (
            codeLabel('screeningStatus', row.status)
          ) : (
            '–'
          ),
      },
      { key: 'next', header: t('pupil.next'), render: (row) => codeLabel('nextStep', row.nextStep) || '–' },
      {
        key: 'due',
        header: t('pupil.due'),
        render: (row) => (row.dueOn ? <DueChip dueOn={row.dueOn} today={today} /> : '–'),
      },
    ],
    [t, today],
  );
  const consents = useConsentActions(campaign.id, list.rows);
  return (
    <ListPage
      {...list}
      title={campaign.name}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.personId}?tab=screening`}
      emptyText={t('pupil.empty')}
      exportHref={exportHref('campaign-pupils', { campaignId: campaign.id, ...filter })}
      bulkActions={consents}
      more={[{ label: t('board.back'), to: `/screening/campaigns/${campaign.id}` }]}
    />
  );
}
