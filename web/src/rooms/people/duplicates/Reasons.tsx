import Box from '@mui/material/Box';

import type { ReasonFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../../i18n/index.ts';
import { MiniTable } from '../../../kit/Block.tsx';
import { c } from '../../../kit/theme/tokens.ts';

/** How sure a band is, as a colour beside its word. */
export const toneOfBand = (band: string | null | undefined): 'error' | 'warning' | 'info' =>
  band === 'CERTAIN' ? 'error' : band === 'LIKELY' ? 'warning' : 'info';

type Props = {
  reasons: readonly ReasonFactsFragment[];
  /** What the two columns of values are. */
  heads: readonly [string, string];
};

/** What speaks for and what against two records being one person, with points and both values. */
export function Reasons({ reasons, heads }: Props) {
  const t = useT('people');
  return (
    <MiniTable caption={t('duplicates.reasons')} heads={[t('duplicates.compared'), ...heads, t('duplicates.points')]}>
      {reasons.map((reason) => (
        <tr key={reason.aspect}>
          <td>
            <Box sx={{ fontWeight: 500 }}>{codeLabel('duplicateAspect', reason.aspect)}</Box>
            <Box sx={{ color: c.text2, fontSize: 12 }}>{codeLabel('likeness', reason.likeness)}</Box>
          </td>
          <td>{shown(reason.aspect, reason.left)}</td>
          <td>{shown(reason.aspect, reason.right)}</td>
          <Box component="td" sx={{ color: reason.points < 0 ? c.error : c.success, fontWeight: 600 }}>
            {reason.points > 0 ? `+${reason.points}` : `−${Math.abs(reason.points)}`}
          </Box>
        </tr>
      ))}
    </MiniTable>
  );
}

function shown(aspect: string, value: string | null | undefined): string {
  if (!value) return '–';
  return aspect === 'SEX' ? codeLabel('sex', value) : value;
}
