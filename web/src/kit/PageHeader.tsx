import MoreIcon from '@mui/icons-material/MoreHorizOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'react-router';

import { useT } from '../i18n/index.ts';
import { c } from './theme/tokens.ts';

export type PageAction = { label: string; disabled?: boolean } & ({ onClick: () => void } | { to: string });

export type PageHeaderProps = {
  title: string;
  subtitle?: ReactNode;
  /** Chips or a quiet figure beside the title. */
  beside?: ReactNode;
  primary?: PageAction | undefined;
  more?: PageAction[] | undefined;
  /** Buttons between the title and the primary action; keep them few. */
  tools?: ReactNode;
};

export function ActionButton({ action, primary = false }: { action: PageAction; primary?: boolean }) {
  const look = primary ? ({ variant: 'contained', color: 'primary' } as const) : {};
  const { label, disabled = false } = action;
  if ('to' in action) {
    return (
      <Button {...look} disabled={disabled} component={Link} to={action.to}>
        {label}
      </Button>
    );
  }
  return (
    <Button {...look} disabled={disabled} onClick={action.onClick}>
      {label}
    </Button>
  );
}

export function MoreMenu({ actions }: { actions: PageAction[] }) {
  const t = useT('kit');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Button
        aria-label={t('act.more')}
        aria-haspopup="menu"
        sx={{ px: 1 }}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        {actions.map((action) =>
          'to' in action ? (
            <MenuItem
              key={action.label}
              component={Link}
              to={action.to}
              onClick={close}
              disabled={action.disabled ?? false}
            >
              {action.label}
            </MenuItem>
          ) : (
            <MenuItem
              key={action.label}
              disabled={action.disabled ?? false}
              onClick={() => {
                close();
                action.onClick();
              }}
            >
              {action.label}
            </MenuItem>
          ),
        )}
      </Menu>
    </>
  );
}

/** One thing is shown; a menu is for several. */
function MoreActions({ actions }: { actions: PageAction[] }) {
  const [only, ...others] = actions;
  if (!only) return null;
  return others.length > 0 ? <MoreMenu actions={actions} /> : <ActionButton action={only} />;
}

export function PageHeader({ title, subtitle, beside, primary, more = [], tools }: PageHeaderProps) {
  const t = useT('common');
  useEffect(() => {
    document.title = `${title} · ${t('product.name')}`;
  }, [title, t]);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 2, minHeight: 36 }}>
      <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography variant="h1">{title}</Typography>
          {beside}
        </Box>
        {subtitle ? <Box sx={{ color: c.text2, fontSize: 13 }}>{subtitle}</Box> : null}
      </Box>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {tools}
        <MoreActions actions={more} />
        {primary ? <ActionButton action={primary} primary /> : null}
      </Box>
    </Box>
  );
}
