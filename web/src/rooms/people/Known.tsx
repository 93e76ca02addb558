import Box from '@mui/material/Box';

import { classOf } from '../../app/class-of.ts';
import { useToday } from '../../app/session.tsx';
import { codeLabel, formatAge, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { PersonName } from '../../kit/PersonName.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { Reasons, toneOfBand } from './duplicates/Reasons.tsx';
import type { Candidate } from './usePossibleDuplicates.ts';

/** Possible duplicates with what agrees; each opens its file. */
export function Known({ candidates }: { candidates: readonly Candidate[] }) {
  const t = useT('people');
  const today = useToday();
  if (candidates.length === 0) return <Box sx={{ color: c.text2 }}>{t('create.knownNone')}</Box>;
  return (
    <Box component="ul" aria-live="polite" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {candidates.map(({ person, score, band, reasons }) => (
        <Box component="li" key={person.id} sx={{ border: `1px solid ${c.line}`, borderRadius: '8px', px: 1.5, py: 1 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <Box sx={{ flex: 1 }}>
              <PersonName name={person.name} to={`/cases/${person.id}`} detail={formatAge(person.birthDate, today)} />
            </Box>
            <StatusChip tone={toneOfBand(band)} label={`${codeLabel('duplicateBand', band)} ${score}`} />
          </Box>
          <Box sx={{ color: c.text2, fontSize: 12 }}>
            {[person.birthDate, person.areaName, classOf(person), person.nationalIdMasked].filter(Boolean).join(' · ')}
          </Box>
          <Reasons reasons={reasons} heads={[t('duplicates.typed'), t('duplicates.known')]} />
        </Box>
      ))}
    </Box>
  );
}
