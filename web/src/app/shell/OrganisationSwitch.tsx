import ArrowIcon from '@mui/icons-material/ExpandMoreOutlined';
import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';
import { SwitchMembershipMutation } from '../operations.ts';
import { useMe, useStartAfresh } from '../session.tsx';
import { roleLabel } from './words-of-role.ts';

/** Where I am working and as what. With one post it is only a sign. */
export function OrganisationSwitch() {
  const t = useT('common');
  const me = useMe();
  const startAfresh = useStartAfresh();
  const [switchTo] = useMutation(SwitchMembershipMutation);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const words = (
    <Box
      component="span"
      sx={{ display: 'flex', alignItems: 'baseline', gap: 0.75, minWidth: 0, whiteSpace: 'nowrap', overflow: 'hidden' }}
    >
      <Box component="span" sx={{ fontWeight: 600, color: c.text, overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {me.organisation.name}
      </Box>
      <Box
        component="span"
        sx={{ color: c.text2, fontSize: 12, fontWeight: 400, display: { xs: 'none', md: 'inline' } }}
      >
        {roleLabel(me.role)}
      </Box>
    </Box>
  );
  if (me.memberships.length < 2) return words;
  return (
    <>
      <Button
        variant="text"
        aria-haspopup="menu"
        title={t('shell.switchOrg')}
        endIcon={<ArrowIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 0, ml: -1 }}
      >
        {words}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {me.memberships.map((membership) => (
          <MenuItem
            key={membership.id}
            selected={membership.organisation.id === me.organisation.id && membership.role === me.role}
            onClick={() => {
              setAnchor(null);
              void switchTo({ variables: { id: membership.id } }).then(startAfresh);
            }}
          >
            {membership.organisation.name}
            <Box component="span" sx={{ color: c.text2, fontSize: 12, ml: 1 }}>
              {roleLabel(membership.role)}
            </Box>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
