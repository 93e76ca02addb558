import { useLazyQuery, useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

import { useMay } from '../../app/session.tsx';
import type { AuditVerdictQuery as Answer } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatCount, formatTime, useT } from '../../i18n/index.ts';
import { ErrorLine, ErrorState } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { requestIdOf } from '../../graphql/client.ts';
import { AuditSealQuery, AuditVerdictQuery } from './access.operations.ts';

/** How far the trail is sealed, and a button that follows the whole chain now. */
export function AuditSealLine() {
  const t = useT('access');
  const may = useMay();
  const { data, error: unread, refetch } = useQuery(AuditSealQuery, { pollInterval: 30_000 });
  const [verify, { data: found, loading, error }] = useLazyQuery(AuditVerdictQuery, { fetchPolicy: 'network-only' });
  const seal = data?.auditSeal;
  if (unread && !seal) return <ErrorLine onRetry={() => void refetch()} />;
  if (!seal) return null;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <span>
          {seal.sealedUpTo > 0
            ? t('audit.sealedUpTo', { number: formatCount(seal.sealedUpTo), time: formatTime(seal.sealedUntil) })
            : t('audit.notSealed')}
        </span>
        <Box component="span" sx={{ color: c.text2 }}>
          {seal.signedAt ? t('audit.signedAt', { time: formatTime(seal.signedAt) }) : null}
        </Box>
        {seal.waiting > 0 ? (
          <Box component="span" sx={{ color: c.text2 }}>
            {t('audit.waitingCount', { count: seal.waiting })}
          </Box>
        ) : null}
        {may('audit.verify') ? (
          <Button size="small" loading={loading} onClick={() => void verify()}>
            {t('audit.verify')}
          </Button>
        ) : null}
      </Box>
      <Box role="status">{found && !loading ? <Verdict verdict={found.auditVerdict} /> : null}</Box>
      {error && !loading ? <ErrorState requestId={requestIdOf(error)} onRetry={() => void verify()} /> : null}
    </Box>
  );
}

function Verdict({ verdict }: { verdict: Answer['auditVerdict'] }) {
  const t = useT('access');
  if (verdict.badSeq && verdict.fault)
    return (
      <Alert severity="error" sx={{ mt: 1 }}>
        {t('audit.broken', {
          number: formatCount(verdict.badSeq),
          fault: codeLabel('auditFault', verdict.fault),
          whole: formatCount(verdict.whole),
        })}
      </Alert>
    );
  return (
    <Alert severity="success" sx={{ mt: 1 }}>
      {t('audit.whole', { number: formatCount(verdict.whole) })}
    </Alert>
  );
}
