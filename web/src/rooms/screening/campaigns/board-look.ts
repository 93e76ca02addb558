import { c } from '../../../kit/theme/tokens.ts';

/** A wide table whose first column and head stay. */
export const boardLook = {
  overflow: 'auto',
  maxHeight: 'calc(100vh - 220px)',
  '& table': {
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: 1,
    fontSize: 13,
    fontVariantNumeric: 'tabular-nums',
  },
  '& caption': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  '& th, & td': {
    px: 1.25,
    height: 40,
    borderBottom: `1px solid ${c.line2}`,
    whiteSpace: 'nowrap',
    textAlign: 'right',
  },
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: c.surface,
    color: c.text2,
    fontWeight: 500,
    borderBottomColor: c.line,
  },
  '& .name': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: c.surface,
    textAlign: 'left',
    fontWeight: 500,
    minWidth: 200,
    maxWidth: 300,
  },
  '& thead .name': { zIndex: 2 },
  '& .total th, & .total td': { fontWeight: 600 },
  '& [data-level="DISTRICT"] .name': { fontWeight: 600 },
  '& tbody tr:hover > *': { backgroundColor: c.page },
} as const;
