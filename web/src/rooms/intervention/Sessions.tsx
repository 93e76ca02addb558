import Button from '@mui/material/Button';
import { useState } from 'react';

import { useMay } from '../../app/session.tsx';
import type { PersonInterventionQuery, PlanFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';
import { SessionDialog } from './SessionDialog.tsx';

type Session = NonNullable<PersonInterventionQuery['personIntervention']>['sessions'][number];

export function Sessions({ sessions, plan }: { sessions: readonly Session[]; plan?: PlanFactsFragment }) {
  const t = useT('intervention');
  const may = useMay();
  const [recording, setRecording] = useState(false);
  return (
    <Block
      title={t('session.title')}
      tools={
        plan && plan.openMoves.length > 0 && may('session.record') ? (
          <Button size="small" variant="contained" color="primary" onClick={() => setRecording(true)}>
            {t('session.record')}
          </Button>
        ) : null
      }
    >
      {sessions.length === 0 ? (
        <Nothing>{t('session.none')}</Nothing>
      ) : (
        <MiniTable
          caption={t('session.title')}
          heads={[
            t('session.heldOn'),
            t('session.method'),
            t('session.attendance'),
            t('session.minutes'),
            t('session.setting'),
            t('session.by'),
          ]}
        >
          {sessions.map((session) => (
            <tr key={session.id}>
              <td>{formatDate(session.heldOn)}</td>
              <td>{codeLabel('interventionMethod', session.method)}</td>
              <td>{codeLabel('sessionAttendance', session.attendance)}</td>
              <td>
                {t('session.of', { delivered: session.deliveredMinutes, planned: session.plannedMinutes })}
                {session.familyMinutes > 0 ? ` + ${t('session.family', { count: session.familyMinutes })}` : ''}
              </td>
              <td>{codeLabel('sessionSetting', session.setting)}</td>
              <td>{session.providerName ?? '–'}</td>
            </tr>
          ))}
        </MiniTable>
      )}
      {recording && plan ? <SessionDialog planId={plan.id} onClose={() => setRecording(false)} /> : null}
    </Block>
  );
}
