import { ExportRequester } from '@xingcheng/shared/codes/export-requester';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { codeOptions, useT } from '../../i18n/index.ts';
import { RadioGroup, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';

/** A copy of everything that is kept about the person, with who asked for it. */
export function ExportPerson({ personId }: { personId: string }) {
  const t = useT('people');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('export.title')}
      </Button>
      {open ? <ExportPersonDialog personId={personId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ExportPersonDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useT('people');
  const toast = useToast();
  const form = useFields({ requester: '', note: '' }, { requester: t('export.requester') });
  const mutation = useMutationForm({
    form,
    send: async ({ requester, note }) => {
      const query = new URLSearchParams({ id: personId, for: requester, note });
      const answer = await fetch(`/exports/person-data.zip?${query.toString()}`);
      if (!answer.ok) return null;
      save(await answer.blob(), t('export.file'));
      return { __typename: 'Saved' as const };
    },
    onDone: () => {
      toast({ text: t('export.done') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('export.title')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('export.make')} onCancel={onClose}>
        <p>{t('export.what')}</p>
        <RadioGroup
          form={form}
          name="requester"
          label={t('export.requester')}
          required
          options={codeOptions('exportRequester', Object.values(ExportRequester))}
        />
        <TextField form={form} name="note" label={t('export.note')} maxLength={300} />
      </FormFrame>
    </FormDialog>
  );
}

function save(body: Blob, name: string): void {
  const address = URL.createObjectURL(body);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.zip`;
  link.click();
  URL.revokeObjectURL(address);
}
