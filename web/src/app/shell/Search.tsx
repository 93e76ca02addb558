import SearchIcon from '@mui/icons-material/SearchOutlined';
import { useApolloClient } from '@apollo/client/react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { CommandPalette, type PaletteGroup } from '../../kit/palette/CommandPalette.tsx';
import { isMac, usePaletteHotkey } from '../../kit/palette/usePaletteHotkey.ts';
import { c } from '../../kit/theme/tokens.ts';
import { useRooms, type PaletteHit } from '../contract.ts';
import { useMay } from '../session.tsx';
import { useNav } from './useNav.ts';

const PAUSE_MS = 180;

export function Search() {
  const t = useT('common');
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const show = useCallback(() => {
    setQuery('');
    setOpen(true);
  }, []);
  usePaletteHotkey(show);
  const { groups, loading } = useResults(open ? query : '');
  return (
    <>
      <ButtonBase
        onClick={show}
        aria-label={`${t('shell.search')} Ctrl K`}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        sx={{
          flex: { sm: 1 },
          maxWidth: 520,
          minWidth: 36,
          height: 36,
          justifyContent: 'flex-start',
          gap: 1,
          px: { xs: 1, sm: 1.5 },
          border: `1px solid ${c.line}`,
          borderRadius: '8px',
          color: c.text2,
          fontSize: 14,
          backgroundColor: c.page,
          '&:hover': { borderColor: c.field },
        }}
      >
        <SearchIcon aria-hidden sx={{ fontSize: 18 }} />
        <Box
          component="span"
          sx={{
            display: { xs: 'none', sm: 'block' },
            flex: 1,
            textAlign: 'left',
            whiteSpace: 'nowrap',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          }}
        >
          {t('shell.search')}
        </Box>
        <Box
          component="kbd"
          aria-hidden
          sx={{
            display: { xs: 'none', md: 'block' },
            font: '12px ui-monospace, monospace',
            border: `1px solid ${c.line}`,
            borderRadius: '4px',
            px: 0.75,
            backgroundColor: c.surface,
          }}
        >
          {isMac() ? '⌘ K' : 'Ctrl K'}
        </Box>
      </ButtonBase>
      <CommandPalette
        open={open}
        onClose={() => setOpen(false)}
        query={query}
        onQuery={setQuery}
        groups={groups}
        loading={loading}
      />
    </>
  );
}

function useResults(query: string): { groups: PaletteGroup[]; loading: boolean } {
  const t = useT('common');
  const client = useApolloClient();
  const navigate = useNavigate();
  const { paletteSources } = useRooms();
  const may = useMay();
  const nav = useNav();
  const [found, setFound] = useState<{ query: string; hits: Map<string, readonly PaletteHit[]> }>({
    query: '',
    hits: new Map(),
  });
  const asked = query.trim();

  useEffect(() => {
    if (!asked) return undefined;
    let stale = false;
    const timer = setTimeout(async () => {
      const open = paletteSources.filter((source) => may(source.needs));
      // One room that fails must not take the others' answers with it.
      const answers = await Promise.allSettled(open.map((source) => source.search(client, asked)));
      if (stale) return;
      const hits = new Map(
        open.map((source, at) => {
          const answer = answers[at];
          return [source.key, answer?.status === 'fulfilled' ? answer.value : []] as const;
        }),
      );
      setFound({ query: asked, hits });
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, client, may, paletteSources]);

  const go = (to: string) => () => void navigate(to);
  const pages = nav
    .flatMap((group) => group.entries)
    .map((entry) => ({ id: entry.to, label: t(entry.labelKey), run: go(entry.to) }))
    .filter((page) => page.label.toLowerCase().includes(asked.toLowerCase()));
  const rooms = asked
    ? paletteSources.map((source) => ({
        label: t(source.labelKey),
        items: (found.hits.get(source.key) ?? []).map(({ to, ...hit }) => ({
          ...hit,
          id: `${source.key}:${hit.id}`,
          run: go(to),
        })),
      }))
    : [];
  const waiting = asked !== '' && found.query !== asked && paletteSources.some((source) => may(source.needs));
  return { groups: [...rooms, { label: t('shell.pages'), items: pages }], loading: waiting };
}
