import type { Components, Theme } from '@mui/material/styles';

import { c, dark, light, type Tokens } from './tokens.ts';

const properties = (t: Tokens) => Object.fromEntries(Object.entries(t).map(([name, value]) => [`--xc-${name}`, value]));

const ring = { outline: `2px solid ${c.primary}`, outlineOffset: 2 };
const lifted = '0 1px 2px rgba(16,21,29,.08), 0 8px 24px rgba(16,21,29,.14)';

export const componentOverrides: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: {
      ':root, [data-scheme="light"]': properties(light),
      '[data-scheme="dark"]': { ...properties(dark), colorScheme: 'dark' },
      body: {
        fontVariantNumeric: 'tabular-nums',
        lineBreak: 'strict',
        overflowWrap: 'anywhere',
        textAutospace: 'normal',
      },
      a: { color: c.primary, textDecoration: 'none' },
      'a:hover': { textDecoration: 'underline' },
      ':focus-visible': ring,
      '[id]': { scrollMarginTop: 72 },
      '@media (pointer: coarse)': { body: { fontSize: 16 } },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          transitionDuration: '0.01ms !important',
          scrollBehavior: 'auto !important',
        },
      },
      '@media print': { body: { background: '#fff' }, '.no-print': { display: 'none !important' } },
    },
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: { fontFamily: 'inherit', '&:focus-visible, &.Mui-focusVisible': ring } },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
    styleOverrides: {
      root: { borderRadius: 8, padding: '5px 14px', minHeight: 36, minWidth: 0, whiteSpace: 'nowrap' },
      sizeSmall: { minHeight: 28, padding: '2px 10px', fontSize: 13 },
      outlined: {
        borderColor: c.line,
        backgroundColor: c.surface,
        '&:hover': { borderColor: c.field, backgroundColor: c.page },
      },
      contained: { fontWeight: 600 },
      text: { padding: '4px 8px' },
    },
  },
  MuiIconButton: { styleOverrides: { root: { borderRadius: 8, color: c.text2, padding: 6 } } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { styleOverrides: { root: { border: `1px solid ${c.line}`, borderRadius: 8 } } },
  MuiDialog: {
    styleOverrides: { paper: { border: `1px solid ${c.line}`, borderRadius: 12, boxShadow: lifted } },
  },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: 16, fontWeight: 600, padding: '16px 20px 8px' } } },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 20px 16px' } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '12px 20px 16px', gap: 4 } } },
  MuiMenu: { styleOverrides: { paper: { border: `1px solid ${c.line}`, boxShadow: lifted, marginTop: 4 } } },
  MuiPopover: { styleOverrides: { paper: { border: `1px solid ${c.line}`, boxShadow: lifted } } },
  MuiMenuItem: {
    styleOverrides: {
      root: {
        fontSize: 14,
        minHeight: 36,
        margin: '0 4px',
        borderRadius: 6,
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: c.primarySoft, color: c.primary },
      },
    },
  },
  MuiTooltip: {
    defaultProps: { enterDelay: 300 },
    styleOverrides: {
      tooltip: { fontSize: 12, backgroundColor: c.text, color: c.surface, padding: '4px 8px', maxWidth: 320 },
    },
  },
  MuiOutlinedInput: {
    defaultProps: { size: 'small' },
    styleOverrides: {
      root: {
        backgroundColor: c.surface,
        borderRadius: 8,
        fontSize: 14,
        '&:hover:not(.Mui-focused):not(.Mui-error):not(.Mui-disabled) .MuiOutlinedInput-notchedOutline': {
          borderColor: c.text2,
        },
        '&.Mui-disabled': { backgroundColor: c.page },
        '@media (pointer: coarse)': { fontSize: 16, minHeight: 44 },
      },
      notchedOutline: { borderColor: c.field },
      input: { height: 40, boxSizing: 'border-box', padding: '8px 12px' },
      multiline: { padding: 0, '& textarea': { height: 'auto', padding: '8px 12px' } },
    },
  },
  MuiSelect: { styleOverrides: { select: { height: 40, minHeight: 0, display: 'flex', alignItems: 'center' } } },
  MuiCheckbox: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: { borderRadius: 6, padding: 6, color: c.field } },
  },
  MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 6, color: c.field } } },
  MuiTabs: {
    styleOverrides: { root: { minHeight: 40, borderBottom: `1px solid ${c.line}` }, indicator: { height: 2 } },
  },
  MuiTab: {
    styleOverrides: {
      root: { minHeight: 40, minWidth: 0, padding: '8px 12px', fontSize: 14, '&.Mui-selected': { fontWeight: 600 } },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: { fontSize: 13, padding: '0 10px', height: 36, borderBottom: `1px solid ${c.line2}`, whiteSpace: 'nowrap' },
      head: { fontWeight: 500, color: c.text2, backgroundColor: c.surface, lineHeight: 1.4 },
    },
  },
  // As quiet as what it stands for; the default is a dark slab on this ground.
  MuiSkeleton: { defaultProps: { animation: false }, styleOverrides: { root: { backgroundColor: c.line2 } } },
  MuiAlert: {
    defaultProps: { variant: 'outlined' },
    styleOverrides: { root: { borderColor: c.line, borderRadius: 8, padding: '4px 14px', color: c.text } },
  },
  MuiLinearProgress: { styleOverrides: { root: { height: 6, borderRadius: 3, backgroundColor: c.line2 } } },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiBackdrop: {
    styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgba(16,21,29,.4)' } } },
  },
};
