import Box from '@mui/material/Box';

import { useT } from '../../i18n/index.ts';
import { c, Chapter, chapterHue } from '../../kit/theme/tokens.ts';

const chapters = [
  Chapter.SCREENING,
  Chapter.REFERRAL,
  Chapter.DIAGNOSIS,
  Chapter.INTERVENTION,
  Chapter.EDUCATION,
  Chapter.EMPLOYMENT,
  Chapter.RESIDENCE,
] as const;

/** The mark drawn large, with the chapters of a life as points on its path. */
export function SignInPicture() {
  const t = useT('common');
  const kit = useT('kit');
  return (
    <Box sx={{ display: { xs: 'none', md: 'grid' }, alignContent: 'center', px: 8, backgroundColor: c.page }}>
      <Box sx={{ maxWidth: 620, width: '100%', mx: 'auto' }}>
        <Box
          component="svg"
          aria-hidden
          viewBox="0 0 620 330"
          sx={{ width: '100%', display: 'block', fontFamily: 'inherit' }}
        >
          <path d="M30 290C120 120 300 70 560 52" fill="none" stroke={c.line} strokeWidth={3} strokeLinecap="round" />
          {chapters.map((chapter, at) => {
            const { x, y } = pointAt((at + 0.5) / (chapters.length + 0.6));
            return (
              <g key={chapter}>
                <circle cx={x} cy={y} r={7} fill={chapterHue[chapter].hue} stroke={c.page} strokeWidth={3} />
                <text x={x + 12} y={y + 22} fontSize={14} fill={c.text2}>
                  {kit(`chapter.${chapter}`)}
                </text>
              </g>
            );
          })}
          <circle cx={30} cy={290} r={9} fill={c.primary} />
          <path
            transform="translate(560 52) scale(2.2)"
            d="M0-8l2.2 4.6 5 .7-3.6 3.500.9 5-4.500-2.400-4.500 2.400.9-5-3.600-3.500 5-.7z"
            fill={c.gold}
          />
        </Box>
        <Box sx={{ fontSize: 20, fontWeight: 600, mt: 1 }}>{t('product.line')}</Box>
        <Box sx={{ color: c.text2 }}>{t('product.about')}</Box>
      </Box>
    </Box>
  );
}

/** A point on the drawn curve, from its two control points. */
function pointAt(s: number): { x: number; y: number } {
  const at = (a: number, b: number, d: number, e: number) =>
    (1 - s) ** 3 * a + 3 * (1 - s) ** 2 * s * b + 3 * (1 - s) * s ** 2 * d + s ** 3 * e;
  return { x: at(30, 120, 300, 560), y: at(290, 120, 70, 52) };
}
