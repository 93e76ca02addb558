import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';

export type PreviewProps = {
  heads: readonly { key: number; name: string; hidden: boolean }[];
  /** `key` is the place in the file: rows have no other name. */
  rows: readonly { key: number; values: readonly (string | null | undefined)[] }[];
};

/** The first rows as they were read, so that a shifted column is seen before it is written. */
export function Preview({ heads, rows }: PreviewProps) {
  const t = useT('kit');
  if (rows.length === 0) return null;
  return (
    <Box component="figure" sx={{ m: 0, mb: 2 }}>
      <Box component="figcaption" sx={{ fontWeight: 600, mb: 0.75 }}>
        {t('import.preview')}
      </Box>
      {/* A table wider than the page is reached by keyboard too. */}
      <Box
        sx={{ overflowX: 'auto', border: `1px solid ${c.line}`, borderRadius: '6px' }}
        tabIndex={0}
        role="group"
        aria-label={t('import.preview')}
      >
        <Table size="small">
          <TableHead>
            <TableRow>
              {heads.map(({ key, name }) => (
                <TableCell key={key} sx={{ whiteSpace: 'nowrap' }}>
                  {name}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.key}>
                {heads.map(({ key: head, hidden }, column) => (
                  <TableCell key={head} sx={{ whiteSpace: 'nowrap', ...(hidden && { color: c.text2 }) }}>
                    {hidden ? <span title={t('import.hidden')}>•••</span> : row.values[column]}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}
