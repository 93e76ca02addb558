import Box from '@mui/material/Box';
import { Link } from 'react-router';

import { formatCount, useT, type Key } from '../../i18n/index.ts';
import { percent } from '../../kit/charts/DataBar.tsx';
import { c } from '../../kit/theme/tokens.ts';
import type { CoverageBoardQuery } from '../../graphql/generated/graphql.ts';
import { listOf, shareOf } from './figures.ts';

/** 初筛率, 复筛率, 诊断率: the share, and both numbers as links. */
export function OfficialRates({ rates, asOf }: { rates: CoverageBoardQuery['coverage']['rates']; asOf: string }) {
  const t = useT('monitoring');
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))' }}>
      {rates.map(({ rate, numerator, denominator }) => {
        const share = shareOf(numerator, denominator);
        const link = (part: string, count: number) => (
          <Link
            to={listOf({ ratePart: `${rate}_${part}`, asOf })}
            aria-label={`${t(`part.${rate}_${part}` as Key<'monitoring'>)} ${formatCount(count)}`}
          >
            {formatCount(count)}
          </Link>
        );
        return (
          <div key={rate}>
            <Box sx={{ color: c.text2, fontSize: 13 }}>{t(`rate.${rate}` as Key<'monitoring'>)}</Box>
            <Box sx={{ fontSize: 20, fontWeight: 600 }}>{share === null ? '–' : percent(share)}</Box>
            <Box sx={{ fontSize: 13 }}>
              {link('NUMERATOR', numerator)} / {link('DENOMINATOR', denominator)}
            </Box>
          </div>
        );
      })}
      {rates[0] ? (
        <Box sx={{ gridColumn: '1 / -1', color: c.text2, fontSize: 12 }}>
          {t('rate.source', { source: rates[0].source })}
        </Box>
      ) : null}
    </Box>
  );
}
