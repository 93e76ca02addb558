import Box from '@mui/material/Box';

import type { PublishedTablesQuery } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatCount, formatDate, useT } from '../../../i18n/index.ts';
import { Section } from '../../../kit/Section.tsx';
import { c } from '../../../kit/theme/tokens.ts';

type Table = PublishedTablesQuery['publishedTables']['nodes'][number];
type Step = 'NOT_SCREENED' | 'NOT_POSITIVE' | 'WITHOUT_CONCLUSION' | 'DIAGNOSED';

const cell = { px: 1.25, height: 36, borderBottom: `1px solid ${c.line2}`, whiteSpace: 'nowrap' } as const;
const head = { ...cell, color: c.text2, fontWeight: 500 } as const;
const fixed = { position: 'sticky', left: 0, background: c.surface, textAlign: 'left' } as const;

/** One edition. What is withheld is a dash, and says so to whoever listens instead of looking. */
export function PublishedTable({ table }: { table: Table }) {
  const t = useT('monitoring');
  const title = t('published.caption', {
    programme: codeLabel('campaignProgramme', table.programme),
    year: table.schoolYear,
    next: table.schoolYear + 1,
  });
  return (
    <Section title={title} beside={t('published.asOf', { day: formatDate(table.asOf) })}>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={title}>
        <Box
          component="table"
          sx={{ borderCollapse: 'collapse', width: 1, fontSize: 13, fontVariantNumeric: 'tabular-nums' }}
        >
          <thead>
            <tr>
              <Box component="th" scope="col" sx={{ ...head, ...fixed }}>
                {t('published.area')}
              </Box>
              {[...table.steps.map((step) => t(`published.step.${step as Step}`)), t('published.sum')].map((words) => (
                <Box key={words} component="th" scope="col" sx={{ ...head, textAlign: 'right' }}>
                  {words}
                </Box>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <Box component="tr" key={row.areaCode ?? 'all'} sx={row.areaCode ? {} : { fontWeight: 600 }}>
                <Box component="th" scope="row" sx={{ ...cell, ...fixed, fontWeight: 'inherit' }}>
                  {row.areaName ?? t('published.all')}
                </Box>
                {row.figures.map((figure, at) => (
                  <Box key={table.steps[at] ?? 'sum'} component="td" sx={{ ...cell, textAlign: 'right' }}>
                    {figure === null ? (
                      <span role="img" aria-label={t('published.withheld')}>
                        –
                      </span>
                    ) : (
                      formatCount(figure)
                    )}
                  </Box>
                ))}
              </Box>
            ))}
          </tbody>
        </Box>
      </Box>
      <Box sx={{ color: c.text2, fontSize: 12, mt: 1 }}>{t('published.legend', { below: table.floor - 1 })}</Box>
    </Section>
  );
}
