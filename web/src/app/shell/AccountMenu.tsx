import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { Link } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { useForgetDrafts } from '../../kit/form/drafts.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { SignOutMutation } from '../operations.ts';
import { useMe, useStartAfresh } from '../session.tsx';
import { roleLabel } from './words-of-role.ts';

export function AccountMenu() {
  const t = useT('common');
  const me = useMe();
  const startAfresh = useStartAfresh();
  const forgetDrafts = useForgetDrafts();
  const [signOut] = useMutation(SignOutMutation);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        aria-label={`${t('shell.account')}: ${me.name}`}
        aria-haspopup="menu"
        sx={{ p: 0.5 }}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Box
          component="span"
          sx={{
            display: 'grid',
            placeItems: 'center',
            width: 28,
            height: 28,
            borderRadius: '50%',
            fontSize: 13,
            backgroundColor: c.primary,
            color: c.onPrimary,
          }}
        >
          {Array.from(me.name)[0]}
        </Box>
      </IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <Box component="li" role="presentation" sx={{ px: 2, py: 1 }}>
          <Box sx={{ fontWeight: 600 }}>{me.name}</Box>
          <Box sx={{ color: c.text2, fontSize: 12 }}>
            {me.organisation.name} · {roleLabel(me.role)}
          </Box>
        </Box>
        <Divider component="li" sx={{ my: 0.5 }} />
        <MenuItem component={Link} to="/my-account" onClick={() => setAnchor(null)}>
          {t('shell.myAccount')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            forgetDrafts();
            void signOut().finally(() => void startAfresh());
          }}
        >
          {t('shell.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
}
