import SearchIcon from '@mui/icons-material/SearchOutlined';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { useId, useState, type KeyboardEvent } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';
import { useImeGuard } from '../useImeGuard.ts';

export type PaletteItem = { id: string; label: string; hint?: string; run: () => void };
export type PaletteGroup = { label: string; items: readonly PaletteItem[] };

export type CommandPaletteProps = {
  open: boolean;
  onClose: () => void;
  query: string;
  onQuery: (query: string) => void;
  groups: readonly PaletteGroup[];
  loading?: boolean;
};

export function CommandPalette({ open, onClose, ...rest }: CommandPaletteProps) {
  const t = useT('kit');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-label={t('palette.title')}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
      slotProps={{ paper: { sx: { mt: '10vh' } } }}
    >
      <PaletteBody onClose={onClose} {...rest} />
    </Dialog>
  );
}

function PaletteBody({ onClose, query, onQuery, groups, loading = false }: Omit<CommandPaletteProps, 'open'>) {
  const t = useT('kit');
  const listId = useId();
  const ime = useImeGuard();
  const [pick, setPick] = useState({ query, at: 0 });
  const filled = groups.filter((group) => group.items.length > 0);
  const flat = filled.flatMap((group) => group.items);
  // Another question begins again at its first answer.
  const current = pick.query === query ? Math.min(pick.at, Math.max(0, flat.length - 1)) : 0;
  const setAt = (at: number) => setPick({ query, at });

  const choose = (item: PaletteItem | undefined) => {
    if (!item) return;
    onClose();
    item.run();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that confirms a Chinese word is not a choice, and the arrows belong to the input method's own list.
    if (ime.isComposing(event.nativeEvent)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setAt((current + by + flat.length) % Math.max(1, flat.length));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      choose(flat[current]);
    }
  };

  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, borderBottom: `1px solid ${c.line}` }}>
        <SearchIcon aria-hidden sx={{ color: c.text2, fontSize: 20 }} />
        <InputBase
          autoFocus
          fullWidth
          value={query}
          placeholder={t('palette.placeholder')}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={onKeyDown}
          onCompositionStart={ime.onCompositionStart}
          onCompositionEnd={ime.onCompositionEnd}
          inputProps={{
            role: 'combobox',
            'aria-label': t('palette.title'),
            'aria-expanded': flat.length > 0,
            'aria-controls': listId,
            'aria-autocomplete': 'list',
            'aria-activedescendant': flat.length > 0 ? optionId(current) : undefined,
            autoComplete: 'off',
            spellCheck: false,
          }}
          sx={{ fontSize: 16, height: 52, '& input': { outline: 'none' } }}
        />
      </Box>
      <Box
        id={listId}
        role="listbox"
        aria-label={t('palette.results')}
        sx={{ overflow: 'auto', maxHeight: '52vh', p: 1 }}
      >
        {filled.map((group) => (
          <Box key={group.label} role="group" aria-label={group.label} sx={{ mb: 0.5 }}>
            <Box aria-hidden sx={{ color: c.text2, fontSize: 12, px: 1, py: 0.5 }}>
              {group.label}
            </Box>
            {group.items.map((item) => {
              const here = flat.indexOf(item);
              const selected = here === current;
              return (
                <Box
                  key={item.id}
                  id={optionId(here)}
                  role="option"
                  aria-selected={selected}
                  ref={selected ? bringIntoView : null}
                  onClick={() => choose(item)}
                  onPointerMove={() => setAt(here)}
                  sx={{
                    display: 'flex',
                    gap: 1.5,
                    alignItems: 'center',
                    justifyContent: 'space-between',
                    minHeight: 36,
                    px: 1,
                    borderRadius: '6px',
                    cursor: 'pointer',
                    backgroundColor: selected ? c.primarySoft : 'transparent',
                    color: selected ? c.primary : c.text,
                  }}
                >
                  <span>{item.label}</span>
                  <Box component="span" sx={{ color: c.text2, fontSize: 12 }}>
                    {item.hint}
                  </Box>
                </Box>
              );
            })}
          </Box>
        ))}
        {flat.length === 0 ? (
          <Box sx={{ color: c.text2, px: 1, py: 3, textAlign: 'center' }}>
            {loading ? t('palette.loading') : t('palette.nothing')}
          </Box>
        ) : null}
      </Box>
      <Box role="status" sx={{ color: c.text2, fontSize: 12, px: 2, py: 1, borderTop: `1px solid ${c.line}` }}>
        {loading ? t('palette.loading') : t('palette.hint')}
      </Box>
    </>
  );
}

const bringIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });
