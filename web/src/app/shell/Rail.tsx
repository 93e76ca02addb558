import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { NavLink } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';
import { Mark } from '../sign-in/Mark.tsx';
import { useNav, type ShownEntry } from './useNav.ts';

export const railWidth = { wide: 216, narrow: 60 };

export function Rail() {
  const t = useT('common');
  const groups = useNav();
  const narrow = !useMediaQuery(useTheme().breakpoints.up('lg'));
  return (
    <Box
      component="nav"
      className="no-print"
      aria-label={t('nav.main')}
      sx={{
        display: { xs: 'none', sm: 'block' },
        position: 'sticky',
        top: 0,
        height: '100vh',
        overflowY: 'auto',
        backgroundColor: c.surface,
        borderRight: `1px solid ${c.line}`,
        px: '10px',
        py: '12px',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: narrow ? 'center' : 'flex-start',
          gap: 1,
          px: narrow ? 0 : 1,
          pb: 1.75,
          pt: 0.5,
          fontSize: 16,
          fontWeight: 600,
        }}
      >
        <Mark />
        {narrow ? null : t('product.name')}
      </Box>
      {groups.map(({ group, entries }) => (
        <Box key={group} sx={{ '&:not(:first-of-type)': { mt: 0 } }}>
          {group === 'today' ? null : narrow ? (
            <Box aria-hidden sx={{ borderTop: `1px solid ${c.line}`, my: 1 }} />
          ) : (
            <Box sx={{ color: c.text2, fontSize: 12, fontWeight: 500, mx: '10px', mt: 2, mb: 0.5 }}>
              {t(`nav.${group}`)}
            </Box>
          )}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {entries.map((entry) => (
              <li key={entry.to}>
                <RailLink entry={entry} narrow={narrow} />
              </li>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function RailLink({ entry, narrow }: { entry: ShownEntry; narrow: boolean }) {
  const t = useT('common');
  const { icon: Icon, Count } = entry;
  const label = t(entry.labelKey);
  return (
    <Tooltip title={narrow ? label : ''} placement="right">
      <Box
        component={NavLink}
        to={entry.to}
        end={entry.to === '/'}
        {...(narrow ? { 'aria-label': label } : {})}
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: narrow ? 'center' : 'flex-start',
          gap: 1.25,
          minHeight: 36,
          px: '10px',
          my: '1px',
          borderRadius: '8px',
          color: c.text,
          textDecoration: 'none !important',
          '& svg': { color: c.text2 },
          '&:hover': { backgroundColor: c.page },
          '&.active': {
            backgroundColor: c.primarySoft,
            color: c.primary,
            fontWeight: 600,
            '& svg': { color: c.primary },
          },
        }}
      >
        <Icon sx={{ fontSize: 18 }} />
        {narrow ? null : <Box sx={{ flex: 1 }}>{label}</Box>}
        {narrow || !Count ? null : (
          <Box sx={{ fontSize: 12, color: c.text2 }}>
            <Count />
          </Box>
        )}
      </Box>
    </Tooltip>
  );
}
