import Dark from '@mui/icons-material/DarkModeOutlined';
import Light from '@mui/icons-material/LightModeOutlined';
import System from '@mui/icons-material/ComputerOutlined';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useColorScheme } from '@mui/material/styles';
import { useState } from 'react';

import { useT } from '../../i18n/index.ts';

const modes = [
  { mode: 'system', Icon: System },
  { mode: 'light', Icon: Light },
  { mode: 'dark', Icon: Dark },
] as const;

export function SchemeButton() {
  const t = useT('kit');
  const { mode = 'system', setMode } = useColorScheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const Icon = modes.find((each) => each.mode === mode)?.Icon ?? System;
  return (
    <>
      <Tooltip title={t('scheme.title')}>
        <IconButton
          aria-label={t('scheme.title')}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Icon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {modes.map((each) => (
          <MenuItem
            key={each.mode}
            selected={each.mode === mode}
            onClick={() => {
              setMode(each.mode);
              setAnchor(null);
            }}
          >
            <ListItemIcon>
              <each.Icon fontSize="small" />
            </ListItemIcon>
            {t(`scheme.${each.mode}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
