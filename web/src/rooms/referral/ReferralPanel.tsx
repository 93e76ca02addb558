import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';

import { NotFound } from '../../app/NotFound.tsx';
import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { ReferralBody } from './ReferralBody.tsx';
import { ReferralQuery } from './referral.operations.ts';

/** A referral beside the list. */
export function ReferralPanel({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(ReferralQuery, { variables: { id } });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={360} />;
  if (!data.referral) return <NotFound />;
  return <ReferralBody detail={data.referral} />;
}
