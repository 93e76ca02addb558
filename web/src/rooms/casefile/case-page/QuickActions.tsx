import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

import type { CaseHeadFactsFragment } from '../../../graphql/generated/graphql.ts';
import { useT } from '../../../i18n/index.ts';
import { Section } from '../../../kit/Section.tsx';
import { AssignOwnerDialog } from './AssignOwnerDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { OpenCaseDialog } from './OpenCaseDialog.tsx';

type Doing = 'open' | 'assign' | 'handOver' | null;

/** What this reader may do with this case; nothing else is shown. */
export function QuickActions({ head }: { head: CaseHeadFactsFragment }) {
  const t = useT('casefile');
  const [doing, setDoing] = useState<Doing>(null);
  const { abilities, caseFile } = head;
  if (!abilities.open && !abilities.assign && !abilities.handOver) return null;
  const close = () => setDoing(null);
  return (
    <Section title={t('quick.title')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {abilities.open ? (
          <Button variant="contained" color="primary" onClick={() => setDoing('open')}>
            {t('quick.open')}
          </Button>
        ) : null}
        {abilities.assign ? <Button onClick={() => setDoing('assign')}>{t('quick.assign')}</Button> : null}
        {abilities.handOver ? <Button onClick={() => setDoing('handOver')}>{t('quick.handOver')}</Button> : null}
      </Box>
      {doing === 'open' ? <OpenCaseDialog personId={head.id} onClose={close} /> : null}
      {doing === 'assign' && caseFile ? <AssignOwnerDialog caseFile={caseFile} onClose={close} /> : null}
      {doing === 'handOver' && caseFile ? <HandOverDialog caseFile={caseFile} onClose={close} /> : null}
    </Section>
  );
}
