import { createTheme, type PaletteOptions } from '@mui/material/styles';

import { componentOverrides } from './overrides.ts';
import { dark, fontStack, light, type Tokens } from './tokens.ts';

const palette = (t: Tokens): PaletteOptions => ({
  primary: { main: t.primary, dark: t.primaryDeep, light: t.primarySoft, contrastText: t.onPrimary },
  secondary: { main: t.secondary, contrastText: t.onPrimary },
  success: { main: t.success, contrastText: t.onPrimary },
  warning: { main: t.warning, contrastText: t.onPrimary },
  error: { main: t.error, contrastText: t.onPrimary },
  info: { main: t.primary, contrastText: t.onPrimary },
  text: { primary: t.text, secondary: t.text2 },
  background: { default: t.page, paper: t.surface },
  divider: t.line,
});

export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-scheme' },
  colorSchemes: { light: { palette: palette(light) }, dark: { palette: palette(dark) } },
  breakpoints: { values: { xs: 0, sm: 700, md: 900, lg: 1200, xl: 1440 } },
  shape: { borderRadius: 8 },
  spacing: 8,
  typography: {
    fontFamily: fontStack,
    fontSize: 14,
    h1: { fontSize: 20, lineHeight: 1.4, fontWeight: 600 },
    h2: { fontSize: 16, lineHeight: 1.5, fontWeight: 600 },
    h3: { fontSize: 14, lineHeight: 1.6, fontWeight: 600 },
    body1: { fontSize: 14, lineHeight: 1.6 },
    body2: { fontSize: 13, lineHeight: 1.6 },
    caption: { fontSize: 12, lineHeight: 1.6 },
    button: { fontSize: 14, fontWeight: 500, textTransform: 'none', lineHeight: 1.5 },
  },
  transitions: {
    duration: {
      shortest: 120,
      shorter: 120,
      short: 120,
      standard: 120,
      complex: 120,
      enteringScreen: 120,
      leavingScreen: 120,
    },
  },
  components: componentOverrides,
});
