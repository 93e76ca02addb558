import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';

import { NotFound } from '../../../app/NotFound.tsx';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import { useT } from '../../../i18n/index.ts';
import { PageHeader } from '../../../kit/PageHeader.tsx';
import { ErrorState, NoPermission } from '../../../kit/states/States.tsx';
import Skeleton from '@mui/material/Skeleton';
import { MergeForm } from './MergeForm.tsx';
import { MergePreviewQuery } from './merge.operations.ts';

/** What making two records one would do, before anything is done. Which of the two stays is in the address. */
export function MergePage() {
  const t = useT('people');
  const [params, setParams] = useSearchParams();
  const [survivorId, mergedId] = [params.get('keep') ?? '', params.get('away') ?? ''];
  const { data, error, refetch } = useQuery(MergePreviewQuery, {
    variables: { survivorId, mergedId },
    fetchPolicy: 'network-only',
  });
  const body = () => {
    if (isForbidden(error)) return <NoPermission />;
    if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
    if (!data) return <Skeleton variant="rounded" height={420} />;
    if (!data.mergePreview) return <NotFound />;
    const { survivor, merged } = data.mergePreview;
    return (
      <MergeForm
        key={`${survivor.id}${survivor.version}${merged.id}${merged.version}`}
        preview={data.mergePreview}
        onSwap={() => setParams({ keep: mergedId, away: survivorId }, { replace: true })}
        reload={async () => {
          await refetch();
        }}
      />
    );
  };
  return (
    <>
      <PageHeader title={t('merge.title')} subtitle={t('merge.subtitle')} />
      {body()}
    </>
  );
}
