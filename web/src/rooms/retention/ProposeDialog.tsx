import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';

import { useCommand } from '../../app/useCommand.ts';
import type { ProposeDisposalsMutation as Proposed } from '../../graphql/generated/graphql.ts';
import { useT } from '../../i18n/index.ts';
import { MiniTable } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { ProposeDisposalsMutation } from './disposal.operations.ts';

export type Chosen = { id: string; name: string };
type Row = Extract<Proposed['proposeDisposals'], { __typename: 'ProposedDisposals' }>['rows'][number];

/** Proposes; somebody else decides. What could not be proposed is said row by row. */
export function ProposeDialog({ chosen, onClose }: { chosen: readonly Chosen[]; onClose: () => void }) {
  const t = useT('retention');
  const toast = useToast();
  const propose = useCommand(ProposeDisposalsMutation);
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const form = useFields({ note: '' }, { note: t('propose.note') });
  const mutation = useMutationForm({
    form,
    send: ({ note }) => propose({ input: { personIds: chosen.map(({ id }) => id), note } }),
    onDone: (done) => {
      if (done.rows.some(({ code }) => code)) return setRows(done.rows);
      toast({ text: t('propose.done', { count: done.proposed }) });
      onClose();
    },
  });
  const nameOf = (id: string) => chosen.find((one) => one.id === id)?.name ?? id;
  if (rows)
    return (
      <FormDialog title={t('propose.result')} onClose={onClose} wide>
        <MiniTable caption={t('propose.result')} heads={[t('name'), t('propose.outcome')]}>
          {rows.map((row) => (
            <tr key={row.personId}>
              <td style={{ whiteSpace: 'nowrap' }}>{nameOf(row.personId)}</td>
              <td>
                {row.code ? (
                  <>
                    <StatusChip tone="warning" label={t('propose.not')} /> {row.message}
                  </>
                ) : (
                  <StatusChip tone="success" label={t('propose.yes')} />
                )}
              </td>
            </tr>
          ))}
        </MiniTable>
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', mt: 2 }}>
          <Button variant="contained" onClick={onClose}>
            {t('propose.close')}
          </Button>
        </Box>
      </FormDialog>
    );
  return (
    <FormDialog title={t('propose.title', { count: chosen.length })} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('propose.submit')} onCancel={onClose}>
        <Typography sx={{ mb: 1.5 }}>{chosen.map(({ name }) => name).join(t('propose.and'))}</Typography>
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('propose.what')}
        </Alert>
        <TextField
          form={form}
          name="note"
          label={t('propose.note')}
          hint={t('propose.noNames')}
          required
          multiline
          maxLength={300}
        />
      </FormFrame>
    </FormDialog>
  );
}
