import { isRefusalCode, refusalText } from '@xingcheng/shared/refusals/index';
import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-router';

import { must, useCommand } from '../../app/useCommand.ts';
import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { codeLabel, currentLanguage, formatDate, formatTime, useT } from '../../i18n/index.ts';
import { Block, Facts } from '../../kit/Block.tsx';
import { ConfirmReason } from '../../kit/overlay/ConfirmReason.tsx';
import { useAct } from '../../app/useAct.ts';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { EmptyState, ErrorState, NoPermission } from '../../kit/states/States.tsx';
import {
  ApproveDisposalMutation,
  DeclineDisposalMutation,
  DisposalReviewQuery,
  ProposeDisposalsMutation,
  WithdrawDisposalMutation,
} from './disposal.operations.ts';
import { DisposalChip } from './DisposalChip.tsx';
import { KindTable } from './KindTable.tsx';
import { ruleWords } from './rule-words.ts';

/** What whoever decides looks at, and the decision. */
export function DisposalPanel({ id }: { id: string }) {
  const t = useT('retention');
  const toast = useToast();
  const approve = useCommand(ApproveDisposalMutation);
  const decline = useCommand(DeclineDisposalMutation);
  const act = useAct();
  const withdraw = useCommand(WithdrawDisposalMutation);
  const propose = useCommand(ProposeDisposalsMutation);
  const [asking, setAsking] = useState<'approve' | 'decline' | null>(null);
  const { data, error, refetch } = useQuery(DisposalReviewQuery, { variables: { id }, fetchPolicy: 'network-only' });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  if (!data.disposalReview) return <EmptyState title={t('disposal.gone')} />;
  const { disposal, kinds, openMoves } = data.disposalReview;
  const blocked = openMoves.find(({ blockedBy }) => blockedBy)?.blockedBy;
  const free = (name: string) => openMoves.some(({ move, blockedBy }) => move === name && !blockedBy);
  const decide = async (note: string) => {
    const input = { id, version: disposal.version, note };
    if (asking === 'approve') must(await approve({ input }));
    else must(await decline({ input }));
    toast({ text: t(asking === 'approve' ? 'disposal.approved' : 'disposal.declined') });
    void refetch();
  };
  /** Nothing has gone yet, so it is done at once and may be undone: the same proposal, made again. */
  const takeBack = async () => {
    must(await withdraw({ input: { id, version: disposal.version } }));
    const again = { personIds: [disposal.personId], note: disposal.proposalNote ?? '' };
    toast({
      text: t('disposal.withdrawn'),
      undo: () => act(async () => void must(await propose({ input: again }))),
    });
    void refetch();
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h2">{disposal.personName ?? t('disposal.nobody')}</Typography>
        <DisposalChip status={disposal.status} />
      </Box>
      <Facts
        facts={[
          [t('disposal.way'), codeLabel('disposalWay', disposal.way)],
          [t('category'), codeLabel('retentionCategory', disposal.category)],
          [t('schedule.source'), ruleWords(t, disposal)],
          [t('keptUntil'), formatDate(disposal.keptUntil)],
          [t('disposal.proposed'), `${disposal.proposedByName ?? '–'} · ${formatTime(disposal.proposedAt)}`],
          ...(disposal.proposalNote ? [[t('disposal.why'), disposal.proposalNote] as const] : []),
          ...(disposal.decidedAt
            ? [[t('disposal.decided'), `${disposal.decidedByName ?? '–'} · ${formatTime(disposal.decidedAt)}`] as const]
            : []),
          ...(disposal.decisionNote ? [[t('disposal.decisionWhy'), disposal.decisionNote] as const] : []),
          ...(disposal.endedAt ? [[t('disposal.ended'), formatTime(disposal.endedAt)] as const] : []),
          ...(disposal.stoppedBecause
            ? [[t('disposal.stopped'), codeLabel('disposalStop', disposal.stoppedBecause)] as const]
            : []),
        ]}
      />
      {disposal.certificateId ? (
        <Box>
          <Button
            component={Link}
            to={`/retention/certificates?open=${disposal.certificateId}`}
            variant="outlined"
            size="small"
          >
            {t('disposal.certificate')}
          </Button>
        </Box>
      ) : null}
      {kinds.length > 0 ? (
        <Block title={t('disposal.review')} beside={t('disposal.counted')}>
          <KindTable kinds={kinds} caption={t('disposal.review')} />
        </Block>
      ) : null}
      {blocked && isRefusalCode(blocked) ? (
        <Alert severity="warning">{refusalText(blocked, currentLanguage())}</Alert>
      ) : null}
      {free('approve') || free('decline') || free('withdraw') ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {free('approve') ? (
            <Button variant="contained" color="error" onClick={() => setAsking('approve')}>
              {t('disposal.approve')}
            </Button>
          ) : null}
          {free('decline') ? (
            <Button variant="outlined" onClick={() => setAsking('decline')}>
              {t('disposal.decline')}
            </Button>
          ) : null}
          {free('withdraw') ? (
            <Button variant="outlined" onClick={() => act(takeBack)}>
              {t('disposal.withdraw')}
            </Button>
          ) : null}
        </Box>
      ) : null}
      <ConfirmReason
        open={asking !== null}
        title={t(asking === 'approve' ? 'disposal.approve' : 'disposal.decline')}
        body={t(asking === 'approve' ? 'disposal.approveBody' : 'disposal.declineBody')}
        confirmLabel={t(asking === 'approve' ? 'disposal.approve' : 'disposal.decline')}
        danger={asking === 'approve'}
        onConfirm={decide}
        onClose={() => setAsking(null)}
      />
    </Box>
  );
}
