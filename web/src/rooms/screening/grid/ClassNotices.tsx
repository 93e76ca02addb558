import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { must, useCommand } from '../../../app/useCommand.ts';
import { useT } from '../../../i18n/index.ts';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import type { Grid } from './grid-row.ts';
import { GiveNoticesMutation } from './grid.operations.ts';

type Props = { grid: Grid; schoolId: string; grade: string; className: string };

/** Paper for the families of a class: consent forms, result notices, and that the notices were given. */
export function ClassNotices({ grid, schoolId, grade, className }: Props) {
  const t = useT('screening');
  const toast = useToast();
  const give = useCommand(GiveNoticesMutation);
  const [busy, setBusy] = useState(false);
  const { campaign, instrument } = grid;
  const query = new URLSearchParams({
    id: campaign.id,
    school: schoolId,
    grade,
    class: className,
    instrument: instrument.key,
  }).toString();
  const finished = grid.rows
    .filter(({ pupil }) => pupil.screeningId && (pupil.status === 'SCORED' || pupil.status === 'RECORDED'))
    .flatMap(({ pupil }) => (pupil.screeningId ? [pupil.screeningId] : []));
  const tell = async () => {
    setBusy(true);
    try {
      must(await give({ input: { screeningIds: finished } }));
      toast({ text: t('notice.given', { count: finished.length }) });
    } catch (error) {
      toast({ text: error instanceof Error ? error.message : t('notice.failed') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
      <Button size="small" component="a" href={`/documents/screening-consents.pdf?${query}`} download>
        {t('notice.printConsents')}
      </Button>
      <Button
        size="small"
        component="a"
        href={`/documents/screening-notices.pdf?${query}`}
        download
        disabled={finished.length === 0}
      >
        {t('notice.printResults')}
      </Button>
      <Button size="small" disabled={busy || finished.length === 0} onClick={() => void tell()}>
        {t('notice.markGiven', { count: finished.length })}
      </Button>
    </Box>
  );
}
