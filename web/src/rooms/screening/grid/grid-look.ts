import { c } from '../../../kit/theme/tokens.ts';

export const gridLook = {
  overflow: 'auto',
  maxHeight: 'calc(100vh - 250px)',
  backgroundColor: c.surface,
  border: `1px solid ${c.line}`,
  borderRadius: '8px',
  '& table': { borderCollapse: 'separate', borderSpacing: 0, fontSize: 13, fontVariantNumeric: 'tabular-nums' },
  '& th, & td': {
    height: 32,
    px: 1,
    py: 0,
    textAlign: 'left',
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${c.line2}`,
  },
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: c.surface,
    color: c.text2,
    fontWeight: 500,
  },
  '& .name': { position: 'sticky', left: 0, zIndex: 1, backgroundColor: c.surface, fontWeight: 600, minWidth: 72 },
  '& thead .name': { zIndex: 3, fontWeight: 500 },
  '& .number': { color: c.text2, width: 32 },
  '& .cell': {
    width: 26,
    minWidth: 26,
    p: 0,
    textAlign: 'center',
    borderRight: `1px solid ${c.line2}`,
    color: c.text2,
  },
  '& td.cell': { cursor: 'cell' },
  '& td.yes': { color: c.primary, fontWeight: 600, backgroundColor: c.primarySoft },
  // What can be typed into is plain; hatching says that a cell is closed.
  '& td.shut': {
    cursor: 'default',
    background: `repeating-linear-gradient(45deg, ${c.surface} 0 4px, ${c.line2} 4px 8px)`,
  },
  '& td.cell:focus': { outline: `2px solid ${c.primary}`, outlineOffset: '-2px' },
  '& .total': { textAlign: 'right', fontWeight: 600 },
  '& .result': { minWidth: 180 },
} as const;
