import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';

export type PrintLayoutProps = {
  organisation: string;
  title: string;
  number?: string;
  children: ReactNode;
  /** Who signs at the foot; each gets a line and a date. */
  signatures?: readonly string[];
  footer?: ReactNode;
};

/** An A4 sheet people sign, on the screen as on paper. */
export function PrintLayout({ organisation, title, number, children, signatures = [], footer }: PrintLayoutProps) {
  const t = useT('kit');
  return (
    <Box>
      <Box
        className="no-print"
        sx={{ display: 'flex', justifyContent: 'flex-end', maxWidth: 794, mx: 'auto', mb: 1.5 }}
      >
        <Button variant="contained" color="primary" onClick={() => window.print()}>
          {t('act.print')}
        </Button>
      </Box>
      <Box
        component="article"
        sx={{
          width: 1,
          maxWidth: 794,
          mx: 'auto',
          backgroundColor: '#fff',
          color: '#000',
          border: `1px solid ${c.line}`,
          px: { xs: 3, sm: 8 },
          py: 7,
          fontFamily: '"FangSong","STFangsong","SimSun","Noto Serif SC","Noto Serif CJK SC",serif',
          lineHeight: 1.8,
          '@media print': { border: 0, p: 0, maxWidth: 'none' },
          '& table': { width: '100%', borderCollapse: 'collapse' },
          '& td, & th': { border: '1px solid #555', padding: '4px 8px', textAlign: 'left', fontWeight: 400 },
        }}
      >
        <Box sx={{ textAlign: 'center' }}>{organisation}</Box>
        <Box component="h1" sx={{ fontSize: 20, textAlign: 'center', m: 0, mb: 1 }}>
          {title}
        </Box>
        {number ? <Box sx={{ textAlign: 'right', mb: 2 }}>{t('print.number', { number })}</Box> : null}
        {children}
        {signatures.length > 0 ? (
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4, mt: 6, breakInside: 'avoid' }}>
            {signatures.map((who) => (
              <Box key={who}>
                {who} {t('print.signature')}
                <Box sx={{ borderBottom: '1px solid #000', height: 32, mb: 1 }} />
                {t('print.date')}
              </Box>
            ))}
          </Box>
        ) : null}
        {footer ? <Box sx={{ mt: 4, fontSize: 12 }}>{footer}</Box> : null}
      </Box>
    </Box>
  );
}
