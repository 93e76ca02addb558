import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';

import { useMay } from '../../app/session.tsx';
import { formatDate, useT } from '../../i18n/index.ts';
import { PersonName } from '../../kit/PersonName.tsx';
import { Section } from '../../kit/Section.tsx';
import { ErrorLine } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { HandoverMoves } from './HandoverMoves.tsx';
import { HandoversQuery } from './handover.operations.ts';

/** Files offered to this organisation; the sender stays owner until the answer. Nothing is drawn when none wait. */
export function HandoversToAnswer() {
  const t = useT('casefile');
  const may = useMay();
  const { data, error, refetch } = useQuery(HandoversQuery, { skip: !may('handover.answer') });
  if (error && !data) return <ErrorLine onRetry={() => void refetch()} />;
  const waiting = data?.handoversToAnswer ?? [];
  if (waiting.length === 0) return null;
  return (
    <Box id="handovers" sx={{ mb: 2 }}>
      <Section title={t('handover.toAnswer')} beside={t('handover.waiting', { count: waiting.length })}>
        <Box sx={{ display: 'grid', gap: 1.25 }}>
          {waiting.map((handover) => (
            <Box key={handover.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
              <PersonName name={handover.personName} to={`/cases/${handover.personId}`} />
              <Box sx={{ color: c.text2, flex: 1, minWidth: 200 }}>
                {t('handover.from', { from: handover.fromName, on: formatDate(handover.offeredOn) })} ·{' '}
                {handover.reason}
              </Box>
              <HandoverMoves handover={handover} />
            </Box>
          ))}
        </Box>
      </Section>
    </Box>
  );
}
