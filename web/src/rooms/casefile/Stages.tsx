import Box from '@mui/material/Box';

import { codeLabel, useLanguage } from '../../i18n/index.ts';
import { ChapterChip } from '../../kit/chips/ChapterChip.tsx';
import { isChapter } from './chapters.ts';

/** Stages open today, each in the hue of its chapter. */
export function Stages({ stages, oneLine = false }: { stages: readonly string[]; oneLine?: boolean }) {
  useLanguage();
  if (stages.length === 0) return <>–</>;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: oneLine ? 'nowrap' : 'wrap', gap: 0.5 }}>
      {stages.map((stage) =>
        isChapter(stage) ? (
          <ChapterChip key={stage} chapter={stage} label={codeLabel('lifecycleStage', stage)} />
        ) : (
          <span key={stage}>{codeLabel('lifecycleStage', stage)}</span>
        ),
      )}
    </Box>
  );
}
