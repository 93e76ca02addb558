import CloseIcon from '@mui/icons-material/CloseOutlined';
import OpenIcon from '@mui/icons-material/OpenInFullOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';

export type SidePanelProps = {
  label?: string;
  fullPage?: string | undefined;
  onClose: () => void;
  children: ReactNode;
};

/** Beside the list, not over it: the list stays usable, Escape closes. */
export function SidePanel({ label, fullPage, onClose, children }: SidePanelProps) {
  const t = useT('kit');
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Box
      component="aside"
      ref={box}
      tabIndex={-1}
      aria-label={label ?? t('list.panel')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      sx={{
        position: 'fixed',
        zIndex: 1100,
        top: 52,
        right: 0,
        bottom: 0,
        width: { xs: '100%', sm: 480 },
        overflow: 'auto',
        backgroundColor: c.surface,
        borderLeft: `1px solid ${c.line}`,
        boxShadow: { xs: 'none', sm: '-8px 0 24px rgba(16,21,29,.08)' },
        outline: 'none !important',
      }}
    >
      <Box
        sx={{
          position: 'sticky',
          top: 0,
          zIndex: 1,
          display: 'flex',
          justifyContent: 'flex-end',
          p: 1,
          backgroundColor: c.surface,
        }}
      >
        {fullPage ? (
          <Tooltip title={t('list.fullPage')}>
            <IconButton component={Link} to={fullPage} aria-label={t('list.fullPage')}>
              <OpenIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        ) : null}
        <IconButton aria-label={t('act.close')} onClick={onClose}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ px: 2.5, pb: 3 }}>{children}</Box>
    </Box>
  );
}
