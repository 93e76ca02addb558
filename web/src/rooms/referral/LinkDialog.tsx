import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { formatTime, useT } from '../../i18n/index.ts';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { IssueReferralLinkMutation } from './link.operations.ts';
import { ShownLink } from './ShownLink.tsx';

type Props = { referralId: string; toName: string; onClose: () => void };

/** Makes the link and shows it once. */
export function LinkDialog({ referralId, toName, onClose }: Props) {
  const t = useT('referral');
  const act = useAct();
  const issue = useCommand(IssueReferralLinkMutation);
  const [link, setLink] = useState<{ address: string; expiresAt: string } | null>(null);
  return (
    <FormDialog title={t('link.title')} onClose={onClose}>
      {link ? (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <span>{t('link.intro', { who: toName, until: formatTime(link.expiresAt) })}</span>
          <ShownLink address={link.address} />
        </Box>
      ) : (
        <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
          <span>{t('link.before')}</span>
          <Button
            variant="contained"
            color="primary"
            onClick={() => act(async () => setLink(must(await issue({ referralId }))))}
          >
            {t('link.make')}
          </Button>
        </Box>
      )}
    </FormDialog>
  );
}
