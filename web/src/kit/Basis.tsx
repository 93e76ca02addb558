import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';

import { useT } from '../i18n/index.ts';
import { c } from './theme/tokens.ts';

/** Where a rule or a due day comes from: one word in the line, the whole source on hover, focus or touch. */
export function Basis({ source }: { source: string }) {
  const t = useT('kit');
  return (
    <Tooltip title={source} enterTouchDelay={0} describeChild>
      <Box
        component="button"
        type="button"
        sx={{
          all: 'unset',
          cursor: 'help',
          color: c.text2,
          fontSize: 12,
          whiteSpace: 'nowrap',
          textDecoration: 'underline dotted',
          textUnderlineOffset: '3px',
          '&:focus-visible': { outline: `2px solid ${c.primary}`, outlineOffset: '2px', borderRadius: '2px' },
        }}
      >
        {t('basis')}
      </Box>
    </Tooltip>
  );
}
