import { useLazyQuery, useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';

import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { codeLabel, formatDate, formatTime, useT } from '../../i18n/index.ts';
import { Block, Facts } from '../../kit/Block.tsx';
import { EmptyState, ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { DeletionCertificateQuery, VerifyCertificateQuery } from './disposal.operations.ts';
import { KindTable } from './KindTable.tsx';
import { ruleWords } from './rule-words.ts';

/** One certificate, whether it still holds, and its paper. */
export function CertificatePanel({ id }: { id: string }) {
  const t = useT('retention');
  const { data, error, refetch } = useQuery(DeletionCertificateQuery, { variables: { id } });
  const [verify, verified] = useLazyQuery(VerifyCertificateQuery, { fetchPolicy: 'network-only' });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  const one = data.deletionCertificate;
  if (!one) return <EmptyState title={t('disposal.gone')} />;
  const verdict = verified.loading ? null : verified.data?.verifyCertificate;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h2">{t('certificate.one', { number: one.number })}</Typography>
      <Facts
        facts={[
          [t('disposal.way'), codeLabel('disposalWay', one.way)],
          [t('category'), codeLabel('retentionCategory', one.category)],
          [t('schedule.source'), ruleWords(t, one)],
          [t('schedule.since'), formatDate(one.ruleFrom)],
          [t('keptUntil'), formatDate(one.keptUntil)],
          [t('certificate.area'), one.areaName],
          [t('disposal.proposed'), `${one.proposedByName ?? '–'} · ${formatTime(one.proposedAt)}`],
          [t('certificate.approved'), `${one.approvedByName ?? '–'} · ${formatTime(one.approvedAt)}`],
          [t('certificate.carriedOut'), formatTime(one.carriedOutAt)],
        ]}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="outlined"
          size="small"
          disabled={verified.loading}
          onClick={() => void verify({ variables: { id } })}
        >
          {t('certificate.verify')}
        </Button>
        <Button size="small" component="a" href={`/documents/deletion-certificate.pdf?id=${id}`} download>
          {t('certificate.print')}
        </Button>
      </Box>
      <Box role="status">
        {verified.error ? <Alert severity="error">{t('certificate.unread')}</Alert> : null}
        {verdict?.signed === false ? <Alert severity="error">{t('certificate.changed')}</Alert> : null}
        {verdict && verdict.left.length > 0 ? (
          <Alert severity="error">
            {t('certificate.left', {
              kinds: verdict.left.map((kind) => codeLabel('subjectType', kind)).join(t('propose.and')),
            })}
          </Alert>
        ) : null}
        {verdict?.signed && verdict.left.length === 0 ? (
          <Alert severity="success">{t('certificate.whole')}</Alert>
        ) : null}
      </Box>
      <Block title={t('certificate.what')}>
        <KindTable kinds={one.kinds} caption={t('certificate.what')} />
      </Block>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1, fontSize: 12 }}>
        {(
          [
            [t('certificate.person'), one.personId],
            [t('certificate.digest'), one.digest],
            [t('certificate.signature'), one.signature],
          ] as const
        ).map(([label, value]) => (
          <Box key={label}>
            <Box component="dt" sx={{ color: c.text2 }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
              {value}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
