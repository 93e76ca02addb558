import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';

import { useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

/** Ten codes for paper, shown once. Printing prints them and nothing else. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useT('common');
  return (
    <Box role="group" aria-label={t('signIn.codesTitle')}>
      <Typography variant="h2" sx={{ mb: 0.5 }}>
        {t('signIn.codesTitle')}
      </Typography>
      <Typography sx={{ color: c.text2, mb: 2 }}>{t('signIn.codesBody')}</Typography>
      <Box
        component="ol"
        sx={{
          m: 0,
          mb: 2,
          p: 2,
          pl: 5,
          columns: 2,
          fontFamily: 'monospace',
          fontSize: 16,
          lineHeight: 2,
          backgroundColor: c.page,
          border: `1px solid ${c.line}`,
          borderRadius: '8px',
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" color="primary" onClick={onKept}>
          {t('signIn.printed')}
        </Button>
        <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
          {t('signIn.print')}
        </Button>
      </Box>
    </Box>
  );
}
