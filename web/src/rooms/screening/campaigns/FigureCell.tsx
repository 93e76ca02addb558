import Box from '@mui/material/Box';
import { Link } from 'react-router';

import { codeLabel, formatCount } from '../../../i18n/index.ts';
import { percent } from '../../../kit/charts/DataBar.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { pupilsHref, shareOf, type BOARD_FIGURES, type Figures, type Place } from './board-figures.ts';

type Props = {
  campaignId: string;
  /** Whose figure it is, for a screen reader. */
  of: string;
  figures: Figures;
  place: Place;
  column: (typeof BOARD_FIGURES)[number];
};

/** A number that opens its list, with its share as a bar below it and in words for those who do not see the bar. */
export function FigureCell({ campaignId, of, figures, place, column }: Props) {
  const count = figures[column.figure];
  if (typeof count !== 'number') return <>–</>;
  const share = shareOf(figures, column);
  const label = codeLabel('pupilState', column.state);
  const alarm = column.figure === 'overdue' && count > 0;
  return (
    <Box sx={{ display: 'grid', gap: '3px', justifyItems: 'end' }}>
      <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'baseline' }}>
        {column.figure === 'done' && share !== null ? (
          <Box component="span" aria-hidden sx={{ color: c.text2, fontSize: 12 }}>
            {percent(share)}
          </Box>
        ) : null}
        <Box
          component={Link}
          to={pupilsHref(campaignId, { ...place, state: column.state })}
          aria-label={`${of} ${label} ${formatCount(count)}${share === null ? '' : ` ${percent(share)}`}`}
          sx={{
            ...(alarm && { color: `${c.error} !important`, fontWeight: 600 }),
            ...(count === 0 && { color: `${c.text2} !important` }),
          }}
        >
          {formatCount(count)}
        </Box>
      </Box>
      {share === null ? null : (
        <Box
          aria-hidden
          sx={{ width: 48, height: 4, borderRadius: '2px', backgroundColor: c.line2, overflow: 'hidden' }}
        >
          <Box
            sx={{
              width: `${Math.min(1, share) * 100}%`,
              minWidth: count > 0 ? '2px' : 0,
              height: 1,
              backgroundColor: alarm ? c.error : c.primary,
            }}
          />
        </Box>
      )}
    </Box>
  );
}
