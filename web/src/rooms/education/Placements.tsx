import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import type { EducationFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, Nothing } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { PlacementMoves } from './PlacementMoves.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { placementTone } from './tones.ts';

/** Where the child learns; each step past the ordinary school says why. */
export function Placements({ personId, chapter }: { personId: string; chapter: EducationFactsFragment }) {
  const t = useT('education');
  const [proposing, setProposing] = useState(false);
  const { placements, options, abilities } = chapter;
  return (
    <Block
      title={t('placement.title')}
      beside={options.length > 0 ? t('placement.order') : undefined}
      tools={
        abilities.propose ? (
          <Button size="small" onClick={() => setProposing(true)}>
            {t('placement.propose')}
          </Button>
        ) : null
      }
    >
      {placements.length === 0 ? <Nothing>{t('placement.none')}</Nothing> : null}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {placements.map((placement) => (
          <Box key={placement.id} sx={{ border: `1px solid ${c.line}`, borderRadius: '8px', px: 2, py: 1.5 }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
              <StatusChip
                tone={placementTone[placement.status] ?? 'neutral'}
                label={codeLabel('placementStatus', placement.status)}
              />
              <strong>{codeLabel('placementOption', placement.option)}</strong>
              <span>{placement.schoolName}</span>
              <Box sx={{ flex: 1 }} />
              <PlacementMoves placement={placement} />
            </Box>
            <Box sx={{ color: c.text2, fontSize: 12, mt: 0.5 }}>
              {[
                t('yearOf', { from: placement.schoolYear, to: placement.schoolYear + 1 }),
                placement.legalBasis,
                t('placement.proposed', { on: formatDate(placement.proposedOn) }),
                placement.endedOn ? t('placement.ended', { on: formatDate(placement.endedOn) }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Box>
            {placement.passedOverReasons.map((passed) => (
              <Box key={passed.option} sx={{ fontSize: 13 }}>
                <Box component="span" sx={{ color: c.text2 }}>
                  {t('placement.notOption', { option: codeLabel('placementOption', passed.option) })}
                </Box>{' '}
                {passed.reason}
              </Box>
            ))}
          </Box>
        ))}
      </Box>
      {proposing ? <ProposeDialog personId={personId} options={options} onClose={() => setProposing(false)} /> : null}
    </Block>
  );
}
