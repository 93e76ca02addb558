import Box from '@mui/material/Box';

import { useT } from '../../i18n/index.ts';
import { c, chapterHue, type Chapter } from '../theme/tokens.ts';

export function ChapterDot({
  chapter,
  hollow = false,
  size = 9,
}: {
  chapter: Chapter;
  hollow?: boolean;
  size?: number;
}) {
  const { hue } = chapterHue[chapter];
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        flex: 'none',
        display: 'inline-block',
        width: size,
        height: size,
        borderRadius: '50%',
        border: `2px solid ${hue}`,
        backgroundColor: hollow ? c.surface : hue,
      }}
    />
  );
}

export function ChapterChip({ chapter, label }: { chapter: Chapter; label?: string }) {
  const t = useT('kit');
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        px: 1,
        border: `1px solid ${c.line}`,
        borderRadius: 99,
        fontSize: 12,
        lineHeight: '20px',
        whiteSpace: 'nowrap',
        backgroundColor: c.surface,
      }}
    >
      <ChapterDot chapter={chapter} />
      {label ?? t(`chapter.${chapter}`)}
    </Box>
  );
}
