import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { useParams } from 'react-router';

import { NotFound } from '../../../app/NotFound.tsx';
import { useMay } from '../../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import { ErrorState, NoPermission } from '../../../kit/states/States.tsx';
import { CampaignQuery } from './campaign.operations.ts';
import { CampaignHead } from './CampaignHead.tsx';
import { ProgressList } from './ProgressList.tsx';
import { PupilList } from './PupilList.tsx';

/** One campaign: its counters, its classes, and the pupils behind every number. */
export function CampaignPage() {
  const { id = '' } = useParams();
  const may = useMay();
  const { data, error, refetch } = useQuery(CampaignQuery, { variables: { id } });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  if (!data.campaign) return <NotFound />;
  const head = <CampaignHead campaign={data.campaign} classes={data.campaignClasses} />;
  const List = may('screening.read') ? PupilList : ProgressList;
  return <List campaign={data.campaign} classes={data.campaignClasses} head={head} />;
}
