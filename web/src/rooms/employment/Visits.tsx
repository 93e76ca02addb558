import Button from '@mui/material/Button';
import { useState } from 'react';

import type { PersonEmploymentFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';
import { VisitSheet } from './VisitSheet.tsx';

export function Visits({ personId, chapter }: { personId: string; chapter: PersonEmploymentFactsFragment }) {
  const t = useT('employment');
  const [logging, setLogging] = useState(false);
  return (
    <Block
      title={t('visit.title')}
      tools={
        chapter.abilities.logVisit ? (
          <Button size="small" onClick={() => setLogging(true)}>
            {t('visit.log')}
          </Button>
        ) : null
      }
    >
      {chapter.visits.length === 0 ? (
        <Nothing>{t('visit.none')}</Nothing>
      ) : (
        <MiniTable
          caption={t('visit.title')}
          heads={[t('visit.on'), t('visit.minutes'), t('visit.activities'), t('visit.place'), t('visit.by')]}
        >
          {chapter.visits.map((visit) => (
            <tr key={visit.id}>
              <td>{formatDate(visit.heldOn)}</td>
              <td>{visit.minutes}</td>
              <td>{visit.activities.map((each) => codeLabel('visitActivity', each)).join(' · ')}</td>
              <td>{codeLabel('visitPlace', visit.place)}</td>
              <td>{visit.coachName ?? '–'}</td>
            </tr>
          ))}
        </MiniTable>
      )}
      {logging ? <VisitSheet personId={personId} onClose={() => setLogging(false)} /> : null}
    </Block>
  );
}
