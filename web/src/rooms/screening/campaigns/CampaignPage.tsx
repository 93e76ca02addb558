import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';

import { NotFound } from '../../../app/NotFound.tsx';
import { useMay } from '../../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import type { CampaignQuery as Data } from '../../../graphql/generated/graphql.ts';
import { useT } from '../../../i18n/index.ts';
import { Section } from '../../../kit/Section.tsx';
import { ErrorState, NoPermission } from '../../../kit/states/States.tsx';
import { BoardTree } from './BoardTree.tsx';
import { CampaignQuery } from './campaign.operations.ts';
import { CampaignHead } from './CampaignHead.tsx';
import { ProgressList } from './ProgressList.tsx';
import { PupilList } from './PupilList.tsx';

type Known = { campaign: NonNullable<Data['campaign']>; classes: Data['campaignClasses'] };

function WithCampaign({ children }: { children: (known: Known) => ReactNode }) {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(CampaignQuery, { variables: { id } });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  if (!data.campaign) return <NotFound />;
  return children({ campaign: data.campaign, classes: data.campaignClasses });
}

/** One campaign: its state, its figures, and the board from the districts down to the classes. */
export function CampaignPage() {
  const t = useT('screening');
  return (
    <WithCampaign>
      {({ campaign }) => (
        <>
          <CampaignHead campaign={campaign} />
          <Section title={t('board.title')} beside={t('board.hint')} flush>
            <BoardTree campaign={campaign} />
          </Section>
        </>
      )}
    </WithCampaign>
  );
}

/** The pupils behind a figure of the board: with results for who may see them, else done or not done. */
export function CampaignPupilsPage() {
  const may = useMay();
  const List = may('screening.read') ? PupilList : ProgressList;
  return <WithCampaign>{(known) => <List {...known} />}</WithCampaign>;
}
