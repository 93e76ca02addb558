import { useMemo } from 'react';

import { exportHref } from '../../../app/export-href.ts';
import { PAGE_SIZE, useList } from '../../../app/useList.ts';
import type { CampaignFactsFragment, ScreeningProgressQuery as Data } from '../../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import type { Column } from '../../../kit/list-page/columns.ts';
import { ListPage } from '../../../kit/list-page/ListPage.tsx';
import { ScreeningProgressQuery } from './campaign.operations.ts';
import { className } from './class-name.ts';
import { useConsentActions } from './useConsentActions.ts';
import { usePupilFilters, type CampaignClass } from './usePupilFilters.ts';

type Props = { campaign: CampaignFactsFragment; classes: readonly CampaignClass[] };
type Row = Data['screeningProgress']['nodes'][number];

/** Done or not done, and the guardians' answers: all that is shown where results are not. */
export function ProgressList({ campaign, classes }: Props) {
  const t = useT('screening');
  const { filters, state, filter } = usePupilFilters(classes);
  const list = useList(
    ScreeningProgressQuery,
    { campaignId: campaign.id, first: PAGE_SIZE, after: state.after, filter },
    (data) => data.screeningProgress,
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'name', header: t('pupil.name'), render: (row) => <strong>{row.name}</strong> },
      {
        key: 'class',
        header: t('pupil.class'),
        render: className,
      },
      {
        key: 'consent',
        header: t('pupil.consent'),
        render: (row) =>
          row.consent ? (
            <StatusChip
              tone={row.consent === 'CONSENTED' ? 'success' : row.consent === 'REFUSED' ? 'neutral' : 'warning'}
              label={codeLabel('campaignAnswer', row.consent)}
            />
          ) : (
            '–'
          ),
      },
      {
        key: 'done',
        header: t('pupil.done'),
        render: (row) => (
          <StatusChip tone={row.done ? 'success' : 'neutral'} label={t(row.done ? 'pupil.isDone' : 'pupil.notDone')} />
        ),
      },
    ],
    [t],
  );
  const consents = useConsentActions(campaign.id, list.rows);
  return (
    <ListPage
      {...list}
      title={campaign.name}
      subtitle={t('pupil.progressOnly')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      emptyText={t('pupil.empty')}
      exportHref={exportHref('screening-progress', { campaignId: campaign.id, ...filter })}
      bulkActions={consents}
      more={[{ label: t('board.back'), to: `/screening/campaigns/${campaign.id}` }]}
    />
  );
}
