import MuiLink from '@mui/material/Link';
import { Link } from 'react-router';

import { formatCount } from '../../i18n/index.ts';

/** A number that opens the list it counts; nothing to open where there is nothing. */
export function NumberLink({ value, to }: { value: number; to: string }) {
  if (value === 0) return <>0</>;
  return (
    <MuiLink component={Link} to={to} onClick={(event) => event.stopPropagation()}>
      {formatCount(value)}
    </MuiLink>
  );
}
