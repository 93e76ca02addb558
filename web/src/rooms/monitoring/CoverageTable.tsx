import Box from '@mui/material/Box';
import { Link } from 'react-router';

import { codeLabel, formatCount, useT } from '../../i18n/index.ts';
import { DataBar } from '../../kit/charts/DataBar.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { listOf, MEASURES, shareOf, sum, type Cell, type Figures } from './figures.ts';

type Row = { key: string; area: string; stage: string; figures: Figures; query: Record<string, string> };

const cell = { px: 1.25, height: 36, borderBottom: `1px solid ${c.line2}`, whiteSpace: 'nowrap' } as const;

/** Every number is a link to exactly that many people. */
export function CoverageTable({ cells, asOf }: { cells: readonly Cell[]; asOf: string }) {
  const t = useT('monitoring');
  const rows: Row[] = cells.map((one) => ({
    key: `${one.areaCode} ${one.stage}`,
    area: one.areaName,
    stage: codeLabel('schoolStage', one.stage),
    figures: one,
    query: { area: one.areaCode, stage: one.stage },
  }));
  rows.push({ key: 'total', area: t('board.total'), stage: '', figures: sum(cells), query: {} });
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('board.table')}>
      <Box
        component="table"
        sx={{ borderCollapse: 'collapse', width: 1, fontSize: 13, fontVariantNumeric: 'tabular-nums' }}
      >
        <thead>
          <tr>
            <Box
              component="th"
              sx={{
                ...cell,
                textAlign: 'left',
                color: c.text2,
                fontWeight: 500,
                position: 'sticky',
                left: 0,
                background: c.surface,
              }}
            >
              {t('board.area')}
            </Box>
            <Box component="th" sx={{ ...cell, textAlign: 'left', color: c.text2, fontWeight: 500 }}>
              {t('board.stage')}
            </Box>
            {MEASURES.map(([measure]) => (
              <Box key={measure} component="th" sx={{ ...cell, textAlign: 'right', color: c.text2, fontWeight: 500 }}>
                {t(`measure.${measure}`)}
              </Box>
            ))}
            <Box component="th" sx={{ ...cell, minWidth: 140, textAlign: 'left', color: c.text2, fontWeight: 500 }}>
              {t('board.covered')}
            </Box>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Box component="tr" key={row.key} sx={row.key === 'total' ? { fontWeight: 600 } : {}}>
              <Box component="td" sx={{ ...cell, position: 'sticky', left: 0, background: c.surface }}>
                {row.area}
              </Box>
              <Box component="td" sx={{ ...cell, color: c.text2 }}>
                {row.stage}
              </Box>
              {MEASURES.map(([measure, figure]) => (
                <Box key={measure} component="td" sx={{ ...cell, textAlign: 'right' }}>
                  <Link
                    to={listOf({ ...row.query, measure, asOf })}
                    aria-label={`${row.area} ${row.stage} ${t(`measure.${measure}`)} ${formatCount(row.figures[figure])}`}
                  >
                    {formatCount(row.figures[figure])}
                  </Link>
                </Box>
              ))}
              <Box component="td" sx={cell}>
                <DataBar share={shareOf(row.figures.screened, row.figures.onRoll) ?? 0} />
              </Box>
            </Box>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
