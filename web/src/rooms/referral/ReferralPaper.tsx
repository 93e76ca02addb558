import LinkIcon from '@mui/icons-material/LinkOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { useMay, useMe } from '../../app/session.tsx';
import type { ReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { useT } from '../../i18n/index.ts';
import { LinkDialog } from './LinkDialog.tsx';

const OWED_BY_RECEIVER = new Set(['SENT', 'RECEIVED', 'ACCEPTED', 'ATTENDED']);

/** What leaves the house for a referral: the slip on paper, and a link for a receiver without an account. */
export function ReferralPaper({ referral }: { referral: ReferralFactsFragment }) {
  const t = useT('referral');
  const may = useMay();
  const me = useMe();
  const [linking, setLinking] = useState(false);
  if (referral.status === 'DRAFT') return null;
  const mine = referral.fromOrganisationId === me.organisation.id && may('referral.send');
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button
        size="small"
        variant="text"
        component="a"
        href={`/documents/referral-slip.pdf?id=${referral.id}`}
        startIcon={<PrintIcon fontSize="small" />}
      >
        {t('page.slip')}
      </Button>
      {mine && OWED_BY_RECEIVER.has(referral.status) ? (
        <Button size="small" variant="text" startIcon={<LinkIcon fontSize="small" />} onClick={() => setLinking(true)}>
          {t('page.link')}
        </Button>
      ) : null}
      {linking ? (
        <LinkDialog referralId={referral.id} toName={referral.toName} onClose={() => setLinking(false)} />
      ) : null}
    </Box>
  );
}
