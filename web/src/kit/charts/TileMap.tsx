import Box from '@mui/material/Box';
import { Link } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';

export type MapTile = {
  key: string;
  label: string;
  /** Place in the grid, from 1. */
  column: number;
  row: number;
  /** 0 to 1 for the shade; null when too few people are behind it. */
  share: number | null;
  figure: string;
  to?: string;
};

export type TileMapProps = { title: string; tiles: readonly MapTile[]; columns?: number; low?: number; high?: number };

/** Districts as tiles in roughly their places: no licensed boundaries needed, and every tile is the same size for the eye. */
export function TileMap({ title, tiles, columns = 6, low = 0, high = 1 }: TileMapProps) {
  const t = useT('kit');
  return (
    <Box
      component="ul"
      aria-label={title}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 0.5,
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
      }}
    >
      {tiles.map((tile) => {
        const strength = tile.share === null ? null : Math.min(1, Math.max(0, (tile.share - low) / (high - low || 1)));
        const body = (
          <>
            <span>{tile.label}</span>
            <Box component="span" sx={{ fontSize: 12 }}>
              {tile.share === null ? '–' : tile.figure}
            </Box>
          </>
        );
        const look = {
          display: 'grid',
          justifyItems: 'center',
          alignContent: 'center',
          minHeight: 56,
          borderRadius: '6px',
          lineHeight: 1.4,
          textAlign: 'center',
          border: `1px solid ${c.line}`,
          ...shade(strength),
        };
        return (
          <Box
            component="li"
            key={tile.key}
            sx={{ gridColumn: tile.column, gridRow: tile.row }}
            title={tile.share === null ? t('tiles.suppressed') : undefined}
          >
            {tile.to ? (
              <Box component={Link} to={tile.to} sx={look}>
                {body}
              </Box>
            ) : (
              <Box sx={look}>{body}</Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}

// Four steps of one hue, each with text that holds 4.5:1 on it; hatching, not colour, says "not shown".
const steps = [
  { backgroundColor: c.shade1, color: c.text },
  { backgroundColor: c.shade2, color: c.text },
  { backgroundColor: c.shade3, color: c.onPrimary },
  { backgroundColor: c.shade4, color: c.onPrimary },
] as const;

function shade(strength: number | null) {
  if (strength === null) {
    return {
      backgroundColor: c.surface,
      color: c.text2,
      backgroundImage: `repeating-linear-gradient(135deg, ${c.line} 0 1px, transparent 1px 7px)`,
    };
  }
  return steps[Math.min(steps.length - 1, Math.floor(strength * steps.length))] ?? steps[0];
}
