import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Popover from '@mui/material/Popover';
import { useState } from 'react';

import { useMe } from '../../../app/session.tsx';
import { codeLabel, useT } from '../../../i18n/index.ts';
import { c } from '../../../kit/theme/tokens.ts';

/** Nobody has to guess why a record is open to them. */
export function WhyISee({ because }: { because: readonly string[] }) {
  const t = useT('casefile');
  const me = useMe();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Link
        component="button"
        type="button"
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ font: 'inherit', verticalAlign: 'baseline' }}
      >
        {t('why.link')}
      </Link>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('why.link') } }}
      >
        <Box sx={{ p: 2, maxWidth: 360 }}>
          <Box sx={{ fontWeight: 600, mb: 0.5 }}>{t('why.title')}</Box>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {because.map((reason) => (
              <li key={reason}>{codeLabel('involvementReason', reason)}</li>
            ))}
          </Box>
          <Box sx={{ color: c.text2, fontSize: 12, mt: 1 }}>
            {t('why.as', { organisation: me.organisation.name, role: codeLabel('role', me.role) })}
          </Box>
        </Box>
      </Popover>
    </>
  );
}
