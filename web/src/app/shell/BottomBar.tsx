import MoreIcon from '@mui/icons-material/MoreHorizOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { Link, NavLink } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';
import { useNav } from './useNav.ts';

const cell = {
  display: 'grid',
  justifyItems: 'center',
  alignContent: 'center',
  gap: '2px',
  flex: 1,
  minWidth: 0,
  height: 56,
  fontSize: 12,
  color: c.text2,
  textDecoration: 'none !important',
  '&.active': { color: c.primary, fontWeight: 600 },
};

/** The rail of a phone: four entries and the rest behind "more". */
export function BottomBar() {
  const t = useT('common');
  const entries = useNav().flatMap((group) => group.entries);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const rest = entries.slice(4);
  return (
    <Box
      component="nav"
      className="no-print"
      aria-label={t('nav.main')}
      sx={{
        display: { xs: 'flex', sm: 'none' },
        position: 'fixed',
        zIndex: 1050,
        inset: 'auto 0 0',
        backgroundColor: c.surface,
        borderTop: `1px solid ${c.line}`,
        pb: 'env(safe-area-inset-bottom)',
      }}
    >
      {entries.slice(0, 4).map(({ to, labelKey, icon: Icon }) => (
        <Box key={to} component={NavLink} to={to} end={to === '/'} sx={cell}>
          <Icon fontSize="small" />
          {t(labelKey)}
        </Box>
      ))}
      {rest.length > 0 ? (
        <ButtonBase aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)} sx={cell}>
          <MoreIcon fontSize="small" />
          {t('nav.more')}
        </ButtonBase>
      ) : null}
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {rest.map(({ to, labelKey }) => (
          <MenuItem key={to} component={Link} to={to} onClick={() => setAnchor(null)}>
            {t(labelKey)}
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
}
