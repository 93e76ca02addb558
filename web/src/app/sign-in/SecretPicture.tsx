import Box from '@mui/material/Box';
import { encode } from 'uqr';

import { useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

/** The secret for an authenticator: a picture to scan, and the same in letters. Drawn here; it leaves the page nowhere. */
export function SecretPicture({ uri, secret }: { uri: string; secret: string }) {
  const t = useT('common');
  const { data, size } = encode(uri, { border: 2 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <Box sx={{ display: 'grid', justifyItems: 'center', gap: 1.5, mb: 2 }}>
      {/* Dark on light in both schemes: cameras ask for it. */}
      <Box
        component="svg"
        role="img"
        aria-label={t('signIn.qr')}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        sx={{ width: 200, height: 200, borderRadius: '8px', border: `1px solid ${c.line}` }}
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={dark} fill="#000" />
      </Box>
      <Box sx={{ fontSize: 13, color: c.text2, textAlign: 'center' }}>
        {t('signIn.manual')}
        <Box component="code" sx={{ display: 'block', color: c.text, letterSpacing: 1, overflowWrap: 'anywhere' }}>
          {secret.match(/.{1,4}/g)?.join(' ')}
        </Box>
      </Box>
    </Box>
  );
}
