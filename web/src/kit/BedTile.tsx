import Cleaning from '@mui/icons-material/CleaningServicesOutlined';
import Free from '@mui/icons-material/RadioButtonUncheckedOutlined';
import Held from '@mui/icons-material/ScheduleOutlined';
import Home from '@mui/icons-material/HomeOutlined';
import Hospital from '@mui/icons-material/LocalHospitalOutlined';
import Occupied from '@mui/icons-material/PersonOutlined';
import Respite from '@mui/icons-material/ContrastOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { DragEventHandler, ElementType } from 'react';

import { useT } from '../i18n/index.ts';
import { c, toneOf, type Tone } from './theme/tokens.ts';

export const BedLook = {
  Occupied: 'occupied',
  HomeLeave: 'homeLeave',
  Hospital: 'hospital',
  Held: 'held',
  Respite: 'respite',
  Cleaning: 'cleaning',
  Free: 'free',
} as const;
export type BedLook = (typeof BedLook)[keyof typeof BedLook];

const lookOf: Record<BedLook, { Icon: ElementType; tone: Tone; plain?: boolean }> = {
  occupied: { Icon: Occupied, tone: 'info' },
  homeLeave: { Icon: Home, tone: 'violet' },
  hospital: { Icon: Hospital, tone: 'error' },
  held: { Icon: Held, tone: 'warning' },
  respite: { Icon: Respite, tone: 'teal' },
  cleaning: { Icon: Cleaning, tone: 'neutral' },
  free: { Icon: Free, tone: 'success', plain: true },
};

export type BedTileProps = {
  bed: string;
  look: BedLook;
  /** Already masked for readers without the right. */
  name?: string;
  careLevel?: string;
  heldUntil?: string;
  selected?: boolean;
  onOpen?: () => void;
  /** Dropping is one way; the panel's button is the other. */
  onDrop?: DragEventHandler;
};

export function BedTile({ bed, look, name, careLevel, heldUntil, selected = false, onOpen, onDrop }: BedTileProps) {
  const t = useT('kit');
  const { Icon, tone, plain = false } = lookOf[look];
  const { ink, ground } = toneOf[tone];
  const word = look === 'held' && heldUntil ? t('bed.heldUntil', { time: heldUntil }) : t(`bed.${look}`);
  return (
    <ButtonBase
      onClick={onOpen}
      disabled={!onOpen}
      aria-pressed={selected}
      aria-label={[bed, word, name, careLevel].filter(Boolean).join(', ')}
      onDrop={onDrop}
      onDragOver={(event) => {
        if (onDrop) event.preventDefault();
      }}
      sx={{
        display: 'grid',
        gridTemplateColumns: '1fr auto',
        alignItems: 'center',
        textAlign: 'left',
        width: 1,
        minHeight: 56,
        px: 1.25,
        py: 0.75,
        borderRadius: '8px',
        border: `1px solid ${selected ? c.primary : c.line}`,
        backgroundColor: plain ? c.surface : ground,
        fontSize: 12,
        '&:hover': { borderColor: c.primary },
      }}
    >
      <Box component="span" sx={{ color: c.text2 }}>
        {bed}
      </Box>
      <Box
        component="span"
        sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: ink, fontWeight: 600 }}
      >
        <Icon aria-hidden sx={{ fontSize: 14 }} />
        {word}
      </Box>
      <Box component="span" sx={{ fontSize: 14, fontWeight: 600, color: c.text, minHeight: 22 }}>
        {name}
      </Box>
      <Box component="span" sx={{ color: c.text2, justifySelf: 'end' }}>
        {careLevel}
      </Box>
    </ButtonBase>
  );
}
