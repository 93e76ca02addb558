import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';

import { exportHref } from '../../../app/export-href.ts';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import { useT } from '../../../i18n/index.ts';
import { PageHeader } from '../../../kit/PageHeader.tsx';
import { EmptyState, ErrorState, NoPermission } from '../../../kit/states/States.tsx';
import { PublishedTable } from './PublishedTable.tsx';
import { PublishedTablesQuery } from './published.operations.ts';

const AT_ONCE = 4;

/** Figures of the whole city that tell of nobody, edition by edition, the newest first. */
export function PublishedPage() {
  const t = useT('monitoring');
  const [trail, setTrail] = useState<readonly string[]>([]);
  const { data, previousData, error, refetch } = useQuery(PublishedTablesQuery, {
    variables: { first: AT_ONCE, after: trail.at(-1) ?? null },
  });
  if (isForbidden(error)) return <NoPermission />;
  const page = (data ?? previousData)?.publishedTables;
  if (error && !page) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  const [newest] = page?.nodes ?? [];
  const { hasNextPage = false, endCursor = null } = page?.pageInfo ?? {};
  return (
    <>
      <PageHeader
        title={t('published.title')}
        subtitle={t('published.hint')}
        tools={
          <Button component="a" href={exportHref('published-figures', {})} download>
            {t('published.file')}
          </Button>
        }
      />
      {newest && !newest.ruleVerified ? (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t('published.unverified', { floor: newest.floor })} · {newest.ruleSource}
        </Alert>
      ) : null}
      {page?.nodes.length === 0 ? <EmptyState body={t('published.empty')} /> : null}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {page?.nodes.map((table) => <PublishedTable key={table.id} table={table} />) ?? (
          <Skeleton variant="rounded" height={420} />
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        {trail.length > 0 ? (
          <Button variant="outlined" onClick={() => setTrail((now) => now.slice(0, -1))}>
            {t('published.newer')}
          </Button>
        ) : null}
        {hasNextPage && endCursor ? (
          <Button variant="outlined" onClick={() => setTrail((now) => [...now, endCursor])}>
            {t('published.older')}
          </Button>
        ) : null}
      </Box>
    </>
  );
}
