import Box from '@mui/material/Box';

import type { ScreeningVisitQuery } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { c, type Tone } from '../../../kit/theme/tokens.ts';

export type Node = NonNullable<ScreeningVisitQuery['nodeBoard']>[number];

const toneOf: Record<string, Tone> = { DONE: 'success', DUE: 'warning', OVERDUE: 'error', MISSED: 'neutral' };

/** The eleven age points of the national pathway for one child. */
export function NodeBoard({ nodes, current }: { nodes: readonly Node[]; current: number | null }) {
  const t = useT('screening');
  return (
    <Box
      component="ol"
      aria-label={t('node.title')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 1,
        gridTemplateColumns: 'repeat(auto-fill, minmax(116px, 1fr))',
      }}
    >
      {nodes.map((node) => (
        <Box
          component="li"
          key={node.month}
          {...(node.month === current ? { 'aria-current': 'step' } : {})}
          sx={{
            border: `1px solid ${node.month === current ? c.primary : c.line}`,
            borderRadius: '8px',
            p: 1,
            backgroundColor: node.month === current ? c.primarySoft : c.surface,
          }}
        >
          <Box sx={{ fontWeight: 600 }}>{t('node.months', { months: node.month })}</Box>
          <StatusChip tone={toneOf[node.state] ?? 'neutral'} label={codeLabel('nodeState', node.state)} />
          <Box sx={{ color: c.text2, fontSize: 12, mt: 0.5 }}>{t('node.from', { on: formatDate(node.opensOn) })}</Box>
        </Box>
      ))}
    </Box>
  );
}
