import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';

import { formatCount } from '../../../i18n/index.ts';
import { pupilsHref } from './board-figures.ts';

type Props = { campaignId: string; state: string; count: number | null | undefined; linked: boolean };

/** A counter that opens exactly the pupils it counts. */
export function CountLink({ campaignId, state, count, linked }: Props) {
  if (count === null || count === undefined) return <>–</>;
  if (!linked) return <>{formatCount(count)}</>;
  return (
    <Link component={RouterLink} to={pupilsHref(campaignId, { state })} onClick={(event) => event.stopPropagation()}>
      {formatCount(count)}
    </Link>
  );
}
