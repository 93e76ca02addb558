import MoreIcon from '@mui/icons-material/MoreVertOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';

import { useMe, useToday } from '../../app/session.tsx';
import type { ReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatAge, useT, type Key } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';
import { ClockChips } from './ClockChips.tsx';

type Props = {
  referral: ReferralFactsFragment;
  onOpen: () => void;
  onMove: (move: string) => void;
  onDragStart: () => void;
  onDragEnd: () => void;
};

/** One referral on the board: who, what for, both clocks; moved by hand or by its menu. */
export function ReferralCard({ referral, onOpen, onMove, onDragStart, onDragEnd }: Props) {
  const t = useT('referral');
  const today = useToday();
  const receives = referral.toOrganisationId === useMe().organisation.id;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const moves = referral.openMoves.filter((each) => !each.blockedBy || each.move === 'writeResult');
  return (
    <Box
      component="li"
      draggable={moves.length > 0}
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
      sx={{
        border: `1px solid ${c.line}`,
        borderRadius: '8px',
        backgroundColor: c.surface,
        p: 1.25,
        minWidth: 0,
        // A narrow column breaks a long word of the clock rather than lose its end.
        '& > span > span': { whiteSpace: 'normal', lineHeight: '18px', py: '2px' },
        cursor: moves.length > 0 ? 'grab' : 'default',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Box
          component="button"
          type="button"
          data-card
          onClick={onOpen}
          sx={{
            all: 'unset',
            flex: 1,
            minWidth: 0,
            cursor: 'pointer',
            fontWeight: 600,
            '&:hover': { textDecoration: 'underline' },
            '&:focus-visible': { outline: `2px solid ${c.primary}`, outlineOffset: '2px', borderRadius: '2px' },
          }}
        >
          {referral.personName}
          <Box component="span" sx={{ color: c.text2, fontWeight: 400, ml: 0.75, fontSize: 13 }}>
            {formatAge(referral.birthDate, today)}
          </Box>
        </Box>
        <IconButton
          size="small"
          aria-label={t('board.move', { name: referral.personName })}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <MoreIcon fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ fontSize: 13, color: c.text2, mb: 0.75 }}>
        {codeLabel('referralService', referral.service)} · {codeLabel('referralReason', referral.reason)}
        <br />
        {receives ? referral.fromName : `→ ${referral.toName}`}
      </Box>
      <ClockChips referral={referral} />
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {moves.map(({ move }) => (
          <MenuItem
            key={move}
            onClick={() => {
              setAnchor(null);
              onMove(move);
            }}
          >
            {t(`move.${move}` as Key<'referral'>)}
          </MenuItem>
        ))}
        {moves.length === 0 ? <MenuItem disabled>{t('board.none')}</MenuItem> : null}
      </Menu>
    </Box>
  );
}
