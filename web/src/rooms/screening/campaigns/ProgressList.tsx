import { useMemo, type ReactNode } from 'react';

import { PAGE_SIZE, useList } from '../../../app/useList.ts';
import type { CampaignFactsFragment, ScreeningProgressQuery as Data } from '../../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import type { Column } from '../../../kit/list-page/columns.ts';
import { ListPage } from '../../../kit/list-page/ListPage.tsx';
import { ScreeningProgressQuery } from './campaign.operations.ts';
import type { CampaignClass } from './ClassList.tsx';
import { usePupilFilters } from './usePupilFilters.ts';

type Props = { campaign: CampaignFactsFragment; classes: readonly CampaignClass[]; head: ReactNode };
type Row = Data['screeningProgress']['nodes'][number];

/** Done or not done: all that is shown where results are not. */
export function ProgressList({ campaign, classes, head }: Props) {
  const t = useT('screening');
  const { filters, state, filter } = usePupilFilters(classes);
  const known = useMemo(() => filters.filter((one) => one.key !== 'state'), [filters]);
  const list = useList(
    ScreeningProgressQuery,
    { campaignId: campaign.id, first: PAGE_SIZE, after: state.after, filter: { ...filter, state: undefined } },
    (data) => data.screeningProgress,
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'name', header: t('pupil.name'), render: (row) => <strong>{row.name}</strong> },
      {
        key: 'class',
        header: t('pupil.class'),
        render: (row) => `${codeLabel('schoolGrade', row.grade)} ${row.className}`,
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
  return (
    <ListPage
      {...list}
      title={campaign.name}
      subtitle={t('pupil.progressOnly')}
      columns={columns}
      filters={known}
      state={state}
      rowId={(row) => row.id}
      emptyText={t('pupil.empty')}
      above={head}
    />
  );
}
