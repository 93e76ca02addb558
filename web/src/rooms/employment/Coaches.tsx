import Button from '@mui/material/Button';
import { useState } from 'react';

import { StaffField } from '../../app/StaffField.tsx';
import { useCommand } from '../../app/useCommand.ts';
import type { PersonEmploymentFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { AssignCoachMutation } from './support.operations.ts';

const coaches = ['JOB_COACH'] as const;

export function Coaches({ personId, chapter }: { personId: string; chapter: PersonEmploymentFactsFragment }) {
  const t = useT('employment');
  const [assigning, setAssigning] = useState(false);
  return (
    <Block
      title={t('coach.title')}
      tools={
        chapter.abilities.assignCoach ? (
          <Button size="small" onClick={() => setAssigning(true)}>
            {t('coach.assign')}
          </Button>
        ) : null
      }
    >
      {chapter.coaches.length === 0 ? (
        <Nothing>{t('coach.none')}</Nothing>
      ) : (
        <MiniTable
          caption={t('coach.title')}
          heads={[t('coach.name'), t('coach.organisation'), t('coach.phase'), t('coach.time')]}
        >
          {chapter.coaches.map((coach) => (
            <tr key={`${coach.coachName}${coach.startedOn}`}>
              <td>
                <strong>{coach.coachName}</strong>
              </td>
              <td>{coach.organisationName}</td>
              <td>{codeLabel('coachPhase', coach.phase)}</td>
              <td>
                {formatDate(coach.startedOn)} – {formatDate(coach.endedOn) || t('work.now')}
              </td>
            </tr>
          ))}
        </MiniTable>
      )}
      {assigning ? <AssignCoachDialog personId={personId} onClose={() => setAssigning(false)} /> : null}
    </Block>
  );
}

function AssignCoachDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useT('employment');
  const toast = useToast();
  const assign = useCommand(AssignCoachMutation);
  const form = useFields({ coachId: '' }, { coachId: t('coach.name') });
  const mutation = useMutationForm({
    form,
    send: ({ coachId }) => assign({ input: { personId, coachId } }),
    onDone: () => {
      toast({ text: t('coach.assigned') });
      onClose();
    },
  });
  return (
    <FormDialog title={t('coach.assign')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('coach.assign')} onCancel={onClose}>
        <StaffField form={form} name="coachId" label={t('coach.name')} required roles={coaches} />
      </FormFrame>
    </FormDialog>
  );
}
