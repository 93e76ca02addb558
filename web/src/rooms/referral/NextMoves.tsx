import { isRefusalCode, refusalText } from '@xingcheng/shared/refusals/index';
import Box from '@mui/material/Box';

import type { ReferralQuery } from '../../graphql/generated/graphql.ts';
import { useLanguage, useT, type Key } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

type Detail = NonNullable<ReferralQuery['referral']>;
type Props = { moves: Detail['nextMoves']; fromName: string; toName: string };

/** What may follow on either side: the one who waits sees for whom, and what still lacks. */
export function NextMoves({ moves, fromName, toName }: Props) {
  const t = useT('referral');
  const language = useLanguage();
  const whose = (side: string) => (side === 'SENDER' ? fromName : side === 'RECEIVER' ? toName : t('page.eitherSide'));
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5, fontSize: 13 }}>
      {moves
        .filter((each) => !each.mine || each.blockedBy)
        .map((each) => (
          <Box component="li" key={each.move}>
            {t(`move.${each.move}` as Key<'referral'>)}
            <Box component="span" sx={{ color: c.text2 }}>
              {each.mine ? '' : ` · ${t('page.waitsFor', { who: whose(each.side) })}`}
              {each.blockedBy && isRefusalCode(each.blockedBy) ? ` · ${refusalText(each.blockedBy, language)}` : ''}
            </Box>
          </Box>
        ))}
    </Box>
  );
}
