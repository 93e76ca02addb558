import { Severity } from '@xingcheng/shared/codes/severity';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';

import type { CellFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

type Props = {
  cells: readonly CellFactsFragment[];
  bands: readonly string[];
  openKey: string | undefined;
  onOpen: (key: string) => void;
};

/** One age: rows are severity, columns IQ bands; the shade follows the hours, which are written in each cell. */
export function StandardMatrix({ cells, bands, openKey, onOpen }: Props) {
  const t = useT('intervention');
  const most = Math.max(...cells.map((cell) => cell.directHoursTo), 1);
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Box
        component="table"
        sx={{
          borderCollapse: 'separate',
          borderSpacing: 6,
          width: 1,
          minWidth: 640,
          tableLayout: 'fixed',
          '& th': { fontWeight: 500, color: c.text2, fontSize: 13 },
        }}
      >
        <thead>
          <tr>
            <Box component="th" scope="col" sx={{ width: 56, textAlign: 'left' }}>
              {t('standard.iq')}
            </Box>
            {bands.map((band) => (
              <th key={band} scope="col">
                {codeLabel('iqBand', band)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.values(Severity).map((severity) => (
            <tr key={severity}>
              <Box component="th" scope="row" sx={{ textAlign: 'left' }}>
                {codeLabel('severity', severity)}
              </Box>
              {bands.map((band) => {
                const cell = cells.find((each) => each.iq === band && each.severity === severity);
                return (
                  <td key={band} style={{ padding: 0 }}>
                    {cell ? (
                      <ButtonBase
                        aria-pressed={cell.key === openKey}
                        onClick={() => onOpen(cell.key)}
                        sx={{
                          display: 'block',
                          width: 1,
                          px: 1,
                          py: 1.25,
                          borderRadius: '8px',
                          border: `2px solid ${cell.key === openKey ? c.primary : 'transparent'}`,
                          position: 'relative',
                          zIndex: 0,
                          // Shade by opacity: older browsers cannot mix colours.
                          '&::before': {
                            content: '""',
                            position: 'absolute',
                            inset: 0,
                            zIndex: -1,
                            borderRadius: '6px',
                            backgroundColor: c.primary,
                            opacity: 0.04 + 0.2 * (cell.directHoursTo / most),
                          },
                          color: c.text,
                          '&:hover': { borderColor: c.field },
                        }}
                      >
                        <Box sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
                          {cell.directHoursFrom}–{cell.directHoursTo} h
                        </Box>
                        <Box sx={{ fontSize: 12 }}>
                          {!cell.totalHoursFrom
                            ? t('standard.noFloorShort')
                            : t('standard.totalShort', { hours: cell.totalHoursFrom })}
                        </Box>
                        <Box sx={{ fontSize: 12 }}>{t('standard.reviewShort', { count: cell.reviewMonths })}</Box>
                      </ButtonBase>
                    ) : (
                      <Box sx={{ textAlign: 'center', color: c.text2 }}>–</Box>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Box>
      <Box sx={{ color: c.text2, fontSize: 12, mt: 1 }}>{t('standard.legend')}</Box>
    </Box>
  );
}
