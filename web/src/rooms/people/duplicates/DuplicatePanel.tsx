import { NotDuplicateReason } from '@xingcheng/shared/codes/not-duplicate-reason';
import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-router';

import { NotFound } from '../../../app/NotFound.tsx';
import { useMay } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { must, useCommand } from '../../../app/useCommand.ts';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import type { PairFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { ConfirmReason } from '../../../kit/overlay/ConfirmReason.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { ErrorState, NoPermission } from '../../../kit/states/States.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { DuplicatePairQuery, NotADuplicateMutation, ReopenDuplicateMutation } from './duplicates.operations.ts';
import { Reasons, toneOfBand } from './Reasons.tsx';
import { Sides } from './Sides.tsx';

const REASONS = Object.values(NotDuplicateReason).filter((reason) => reason !== NotDuplicateReason.MERGE_UNDONE);

/** A pair beside the queue: both records, what speaks for and against, and the decision. */
export function DuplicatePanel({ id }: { id: string }) {
  const t = useT('people');
  const { data, error, refetch } = useQuery(DuplicatePairQuery, { variables: { id } });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={420} />;
  const { duplicatePair: pair, duplicateWeights: weights } = data;
  if (!pair) return <NotFound />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h2">{t('duplicates.same')}</Typography>
        <StatusChip tone={toneOfBand(pair.band)} label={`${codeLabel('duplicateBand', pair.band)} ${pair.score}`} />
      </Box>
      <Sides left={pair.left} right={pair.right} />
      {pair.decision ? <Decided pair={pair} decision={pair.decision} /> : null}
      <Decide pair={pair} />
      <Reasons reasons={pair.reasons} heads={[t('duplicates.first'), t('duplicates.second')]} />
      <Box sx={{ color: c.text2, fontSize: 12 }}>
        {t('duplicates.weights', {
          version: weights.version,
          likely: weights.likelyFrom,
          certain: weights.certainFrom,
        })}
        {weights.verified ? '' : ` ${t('duplicates.unverified')}`}
      </Box>
    </Box>
  );
}

function Decided({
  pair,
  decision,
}: {
  pair: PairFactsFragment;
  decision: NonNullable<PairFactsFragment['decision']>;
}) {
  const t = useT('people');
  const words = {
    on: formatDate(decision.on),
    by: decision.byName ?? t('duplicates.system'),
    because: codeLabel('notDuplicateReason', decision.because),
  };
  return (
    <Alert severity={pair.state === 'OPEN' ? 'info' : 'success'}>
      {pair.state === 'OPEN' ? t('duplicates.decidedBefore', words) : t('duplicates.decided', words)}
      {decision.note ? <Box>{decision.note}</Box> : null}
    </Alert>
  );
}

function Decide({ pair }: { pair: PairFactsFragment }) {
  const t = useT('people');
  const may = useMay();
  const act = useAct();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const say = useCommand(NotADuplicateMutation);
  const reopen = useCommand(ReopenDuplicateMutation);
  const takeBack = (version: number) => act(async () => must(await reopen({ input: { id: pair.id, version } })));
  const decide = async (because: string, note: string) => {
    const done = must(await say({ input: { id: pair.id, version: pair.version, because, note: note || null } }));
    toast({ text: t('duplicates.saidTwo'), undo: () => takeBack(done.version) });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {pair.state !== 'MERGED' && may('person.merge') ? (
        <Button
          variant="contained"
          color="primary"
          component={Link}
          to={`/duplicates/merge?keep=${pair.left.id}&away=${pair.right.id}`}
        >
          {t('duplicates.merge')}
        </Button>
      ) : null}
      {pair.state === 'OPEN' && may('duplicate.decide') ? (
        <Button onClick={() => setAsking(true)}>{t('duplicates.two')}</Button>
      ) : null}
      {pair.state === 'NOT_DUPLICATE' && may('duplicate.decide') ? (
        <Button onClick={() => takeBack(pair.version)}>{t('duplicates.reopen')}</Button>
      ) : null}
      <ConfirmReason
        open={asking}
        title={t('duplicates.two')}
        body={t('duplicates.twoBody')}
        confirmLabel={t('duplicates.two')}
        reasons={codeOptions('notDuplicateReason', REASONS)}
        onConfirm={decide}
        onClose={() => setAsking(false)}
      />
    </Box>
  );
}
