import GlassIcon from '@mui/icons-material/CrisisAlertOutlined';
import { useApolloClient, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback } from 'react';
import { Link } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { ShellBar } from '../shell/ShellBar.tsx';
import { useMay } from '../session.tsx';
import { useAct } from '../useAct.ts';
import { must, useCommand } from '../useCommand.ts';
import { EndGlassMutation, MyGlassQuery } from './glass.operations.ts';
import { useSecondsLeft } from './useSecondsLeft.ts';

const MINUTE_MS = 60_000;

/** While an emergency access is open: a frame around the whole page and a bar that counts down, on every page and after a reload. */
export function GlassBar() {
  const may = useMay();
  return may('glass.break') ? <Open /> : null;
}

function Open() {
  const t = useT('common');
  const client = useApolloClient();
  const toast = useToast();
  const act = useAct();
  const { data } = useQuery(MyGlassQuery, { fetchPolicy: 'network-only', pollInterval: MINUTE_MS });
  const end = useCommand(EndGlassMutation);
  /** What was read under it leaves the pages at once. Some of them are refused now: that is its end, and no failure of it. */
  const forget = useCallback(() => client.resetStore().catch(() => undefined), [client]);
  const over = useCallback(() => {
    toast({ text: t('glass.over') });
    void forget();
  }, [forget, toast, t]);
  const left = useSecondsLeft(data?.myGlass.secondsLeft ?? 0, over);
  const open = data?.myGlass.open;
  if (!open || left <= 0) return null;
  const endNow = () =>
    act(async () => {
      must(await end({ id: open.id }));
      toast({ text: t('glass.ended') });
      await forget();
    });
  return (
    <>
      <Box
        aria-hidden
        sx={{ position: 'fixed', inset: 0, zIndex: 1_900, pointerEvents: 'none', border: `4px solid ${c.error}` }}
      />
      <ShellBar tone="error" icon={<GlassIcon aria-hidden fontSize="small" />} title={t('glass.open')} stays>
        <Box component="span" role="timer" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>
          {t('glass.left', { time: clockOf(left) })}
        </Box>
        <Box component="span" sx={{ color: c.text, display: { xs: 'none', md: 'inline' } }}>
          {t('glass.readOnly')}
        </Box>
        <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
          <Button size="small" component={Link} to={`/cases/${open.personId}`}>
            {t('glass.file')}
          </Button>
          <Button size="small" variant="contained" color="error" onClick={endNow}>
            {t('glass.end')}
          </Button>
        </Box>
      </ShellBar>
    </>
  );
}

const clockOf = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
