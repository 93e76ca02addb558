import { addDays } from '@xingcheng/shared/age/iso-date';
import { VisitActivity } from '@xingcheng/shared/codes/visit-activity';
import { VisitPlace } from '@xingcheng/shared/codes/visit-place';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { ChipsField } from '../../kit/form/ChipsField.tsx';
import { useDraft } from '../../kit/form/drafts.tsx';
import { DateField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { LogVisitMutation } from './support.operations.ts';

const MINUTES = [20, 30, 45, 60, 90, 120] as const;
/** Next contact in so many days; 0 is "not planned". */
const NEXT = [0, 3, 7, 14, 30] as const;

type Props = { personId: string; name?: string; onClose: () => void };

/** A visit in four touches or fewer: how long, what was done, when again, save. The rest has a sensible start. */
export function VisitSheet({ personId, name, onClose }: Props) {
  const t = useT('employment');
  const toast = useToast();
  const today = useToday();
  const log = useCommand(LogVisitMutation);
  const [more, setMore] = useState(false);
  const form = useFields(
    {
      minutes: '',
      activities: [] as string[],
      next: '7',
      place: VisitPlace.WORKPLACE as string,
      heldOn: today as string | null,
      note: '',
    },
    { minutes: t('visit.minutes'), activities: t('visit.activities') },
  );
  const draft = useDraft(`visit:${personId}`, form);
  const mutation = useMutationForm({
    form,
    send: ({ minutes, activities, next, place, heldOn, note }) =>
      log({
        input: {
          personId,
          minutes: Number(minutes),
          activities,
          place,
          heldOn,
          note: note.trim() || null,
          nextContactOn: next === '0' ? null : addDays(today, Number(next)),
        },
      }),
    onDone: () => {
      draft.drop();
      toast({ text: name ? t('visit.loggedFor', { name }) : t('visit.logged') });
      onClose();
    },
  });
  return (
    <FormDialog title={name ? t('visit.logFor', { name }) : t('visit.log')} onClose={onClose}>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={t('visit.save')}
        onCancel={onClose}
        restored={draft.restored}
      >
        <ChipsField
          form={form}
          name="minutes"
          label={t('visit.minutes')}
          required
          options={MINUTES.map((count) => ({ value: String(count), label: t('visit.minutesOf', { count }) }))}
        />
        <ChipsField
          form={form}
          name="activities"
          label={t('visit.activities')}
          required
          multiple
          options={codeOptions('visitActivity', Object.values(VisitActivity))}
        />
        <ChipsField
          form={form}
          name="next"
          label={t('visit.next')}
          options={NEXT.map((count) => ({
            value: String(count),
            label: count === 0 ? t('visit.noNext') : t('visit.inDays', { count }),
          }))}
        />
        {more ? (
          <>
            <ChipsField
              form={form}
              name="place"
              label={t('visit.place')}
              options={codeOptions('visitPlace', Object.values(VisitPlace))}
            />
            <DateField form={form} name="heldOn" label={t('visit.on')} max={today} />
            <TextField form={form} name="note" label={t('visit.note')} multiline maxLength={1000} />
          </>
        ) : (
          <Box sx={{ mb: 2 }}>
            <Button size="small" variant="text" onClick={() => setMore(true)}>
              {t('visit.more')}
            </Button>
          </Box>
        )}
      </FormFrame>
    </FormDialog>
  );
}
