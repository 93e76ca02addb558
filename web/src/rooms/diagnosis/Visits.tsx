import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { useMay } from '../../app/session.tsx';
import type { PersonDiagnosesQuery } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Basis } from '../../kit/Basis.tsx';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { FollowUpsDueQuery } from './follow-up.operations.ts';

type Props = { personId: string; personName: string; visits: PersonDiagnosesQuery['personFollowUps'] };

/** How the child has been followed since, newest first. */
export function Visits({ personId, personName, visits }: Props) {
  const t = useT('diagnosis');
  const may = useMay();
  const [recording, setRecording] = useState(false);
  // Whether this institution follows the child, the list of what is owed knows.
  const { data } = useQuery(FollowUpsDueQuery, {
    variables: { first: 5, filter: { search: personName } },
    skip: !may('followup.record') || !personName,
  });
  const mine = data?.followUpsDue.nodes.some((row) => row.personId === personId && row.mayRecord) ?? false;
  return (
    <Block
      title={t('followUp.visits')}
      beside={<Basis source={`${t('followUp.subtitle')} · ${t('followUp.basis')}`} />}
      tools={
        mine ? (
          <Button size="small" onClick={() => setRecording(true)}>
            {t('followUp.record')}
          </Button>
        ) : null
      }
    >
      {visits.length === 0 ? (
        <Nothing>{t('followUp.none')}</Nothing>
      ) : (
        <MiniTable
          caption={t('followUp.visits')}
          heads={[t('followUp.on'), t('followUp.progress'), t('followUp.advice'), t('followUp.next'), t('list.doctor')]}
        >
          {visits.map((visit) => (
            <tr key={visit.id}>
              <td>{formatDate(visit.visitedOn)}</td>
              <td>{codeLabel('followUpProgress', visit.progress)}</td>
              <td>{visit.advice ?? '–'}</td>
              <td>{visit.nextDueOn ? formatDate(visit.nextDueOn) : '–'}</td>
              <td>
                {visit.doctorName} · {visit.organisationName}
              </td>
            </tr>
          ))}
        </MiniTable>
      )}
      {recording ? (
        <FollowUpDialog personId={personId} personName={personName} onClose={() => setRecording(false)} />
      ) : null}
    </Block>
  );
}
