import Box from '@mui/material/Box';

import type { HandoverFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { Section } from '../../../kit/Section.tsx';
import { c, type Tone } from '../../../kit/theme/tokens.ts';
import { HandoverMoves } from '../HandoverMoves.tsx';

const toneOf: Record<string, Tone> = { OFFERED: 'warning', ACCEPTED: 'success', DECLINED: 'error' };

/** Offers of this file to other owners; hidden while there never was one. */
export function Handovers({ handovers }: { handovers: readonly HandoverFactsFragment[] }) {
  const t = useT('casefile');
  if (handovers.length === 0) return null;
  return (
    <Section title={t('handover.title')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {handovers.map((handover) => (
          <Box key={handover.id}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <Box sx={{ flex: 1, minWidth: 140 }}>
                {handover.fromName} → <b>{handover.toName}</b>
              </Box>
              <StatusChip
                tone={toneOf[handover.status] ?? 'neutral'}
                label={codeLabel('handoverStatus', handover.status)}
              />
            </Box>
            <Box sx={{ color: c.text2, fontSize: 12 }}>
              {formatDate(handover.offeredOn)} · {handover.reason}
            </Box>
            <Box sx={{ display: 'flex', gap: 1, mt: handover.openMoves.length > 0 ? 1 : 0 }}>
              <HandoverMoves handover={handover} />
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
