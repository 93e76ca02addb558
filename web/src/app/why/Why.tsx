import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Popover from '@mui/material/Popover';
import { useState } from 'react';

import { useT } from '../../i18n/index.ts';
import { Reasons } from './Reasons.tsx';

type Props = {
  /** As the server calls it: Person, CaseFile, Screening … */
  recordType: string;
  recordId: string;
  /** Whether the page shows the record. */
  seen: boolean;
  /** A masked field of it, with the words for its button. */
  field?: { name: string; what: string };
};

/** Nobody has to guess why something is open to them or why it is not: the rule, where it comes from, and whom to ask. */
export function Why({ recordType, recordId, seen, field }: Props) {
  const t = useT('common');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const title = t(seen ? 'why.sees' : 'why.seesNot');
  const name = field ? t('why.fieldButton', { what: field.what }) : title;
  return (
    <>
      {field ? (
        <IconButton
          size="small"
          aria-label={name}
          aria-haspopup="dialog"
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ p: '4px', verticalAlign: 'middle' }}
        >
          <HelpIcon sx={{ fontSize: 16 }} />
        </IconButton>
      ) : (
        <Link
          component="button"
          type="button"
          aria-haspopup="dialog"
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ font: 'inherit', verticalAlign: 'baseline' }}
        >
          {title}
        </Link>
      )}
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': name } }}
      >
        <Box sx={{ p: 2, maxWidth: 400, minHeight: 80 }}>
          {anchor ? <Reasons recordType={recordType} recordId={recordId} field={field?.name ?? null} /> : null}
        </Box>
      </Popover>
    </>
  );
}
