import { HoldReason } from '@xingcheng/shared/codes/hold-reason';
import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { useCommand } from '../../app/useCommand.ts';
import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import type { HoldFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, useT } from '../../i18n/index.ts';
import { Facts, Nothing } from '../../kit/Block.tsx';
import { DateField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { LiftHoldMutation, PlaceHoldMutation, RetentionHoldsQuery } from './retention.operations.ts';

type Hold = HoldFactsFragment;

/** Why a record is kept beyond its time, beside the list. */
export function HoldsPanel({ personId, name }: { personId: string; name: string | undefined }) {
  const t = useT('retention');
  const [placing, setPlacing] = useState(false);
  const [lifting, setLifting] = useState<Hold | null>(null);
  const { data, error, refetch } = useQuery(RetentionHoldsQuery, {
    variables: { personId },
    fetchPolicy: 'network-only',
  });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={240} />;
  const done = () => {
    setPlacing(false);
    setLifting(null);
    void refetch();
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h2">{[name, t('hold.title')].filter(Boolean).join(' · ')}</Typography>
      {data.retentionHolds.length === 0 ? <Nothing>{t('hold.none')}</Nothing> : null}
      {data.retentionHolds.map((hold) => (
        <Box key={hold.id} sx={{ opacity: hold.stands ? 1 : 0.65 }}>
          <Facts
            facts={[
              [t('hold.reason'), codeLabel('holdReason', hold.reason)],
              [t('hold.note'), hold.note],
              [t('hold.placed'), `${formatDate(hold.placedOn)} · ${hold.placedByName ?? '–'}`],
              [t('hold.until'), hold.until ? formatDate(hold.until) : t('hold.open')],
              ...(hold.liftedOn
                ? [[t('hold.lifted'), `${formatDate(hold.liftedOn)} · ${hold.liftNote ?? ''}`] as const]
                : []),
            ]}
          />
          {hold.stands ? (
            <Button size="small" sx={{ mt: 1 }} onClick={() => setLifting(hold)}>
              {t('hold.lift')}
            </Button>
          ) : null}
        </Box>
      ))}
      <Box>
        <Button variant="outlined" size="small" onClick={() => setPlacing(true)}>
          {t(data.retentionHolds.some(({ stands }) => stands) ? 'hold.another' : 'hold.place')}
        </Button>
      </Box>
      {placing ? <PlaceHold personId={personId} onDone={done} onClose={() => setPlacing(false)} /> : null}
      {lifting ? <LiftHold hold={lifting} onDone={done} onClose={() => setLifting(null)} /> : null}
    </Box>
  );
}

type Ends = { onDone: () => void; onClose: () => void };

function PlaceHold({ personId, onDone, onClose }: { personId: string } & Ends) {
  const t = useT('retention');
  const toast = useToast();
  const place = useCommand(PlaceHoldMutation);
  const form = useFields(
    { reason: '', note: '', until: null as string | null },
    { reason: t('hold.reason'), note: t('hold.note') },
  );
  const mutation = useMutationForm({
    form,
    send: (values) => place({ input: { personId, ...values } }),
    onDone: () => {
      toast({ text: t('hold.placedDone') });
      onDone();
    },
  });
  return (
    <FormDialog title={t('hold.place')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('hold.place')} onCancel={onClose}>
        <SelectField
          form={form}
          name="reason"
          label={t('hold.reason')}
          required
          options={codeOptions('holdReason', Object.values(HoldReason))}
        />
        <TextField form={form} name="note" label={t('hold.note')} required multiline maxLength={300} />
        <DateField form={form} name="until" label={t('hold.until')} />
      </FormFrame>
    </FormDialog>
  );
}

function LiftHold({ hold, onDone, onClose }: { hold: Hold } & Ends) {
  const t = useT('retention');
  const toast = useToast();
  const lift = useCommand(LiftHoldMutation);
  const form = useFields({ note: '' }, { note: t('hold.why') });
  const mutation = useMutationForm({
    form,
    send: ({ note }) => lift({ input: { id: hold.id, version: hold.version, note } }),
    onDone: () => {
      toast({ text: t('hold.liftedDone') });
      onDone();
    },
  });
  return (
    <FormDialog title={t('hold.lift')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('hold.lift')} onCancel={onClose}>
        <TextField form={form} name="note" label={t('hold.why')} required multiline maxLength={300} />
      </FormFrame>
    </FormDialog>
  );
}
