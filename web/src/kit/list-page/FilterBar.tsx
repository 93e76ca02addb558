import AddIcon from '@mui/icons-material/AddOutlined';
import CloseIcon from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';
import { describeFilter, type FilterDef } from './filter-def.ts';
import { FilterEditor } from './FilterEditor.tsx';
import type { ListState } from './useListState.ts';

type Props = { defs: readonly FilterDef[]; state: ListState };

export function FilterBar({ defs, state }: Props) {
  const t = useT('kit');
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [editing, setEditing] = useState<{ def: FilterDef; anchor: HTMLElement } | null>(null);
  const words = { isEmpty: t('list.isEmpty'), yes: t('list.yes'), no: t('list.no') };
  const active = defs.filter((def) => state.filters[def.key]);
  if (defs.length === 0) return null;

  return (
    <Box
      role="group"
      aria-label={t('list.filters')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}
    >
      {active.map((def) => {
        const value = state.filters[def.key];
        if (!value) return null;
        const said = t('list.equals', { label: def.label, value: describeFilter(def, value, words) });
        return (
          <Box
            key={def.key}
            sx={{
              display: 'inline-flex',
              borderRadius: 99,
              color: c.primary,
              backgroundColor: c.primarySoft,
              fontSize: 13,
              overflow: 'hidden',
            }}
          >
            <ButtonBase
              aria-label={`${said} · ${t('list.editFilter', { name: def.label })}`}
              onClick={(event) => setEditing({ def, anchor: event.currentTarget })}
              sx={{ font: 'inherit', pl: 1.25, pr: 0.5, minHeight: 28, borderRadius: '99px 0 0 99px' }}
            >
              {said}
            </ButtonBase>
            <ButtonBase
              aria-label={t('list.removeFilter', { name: def.label })}
              onClick={() => state.setFilter(def.key, undefined)}
              sx={{ px: 0.75, minWidth: 28, borderRadius: '0 99px 99px 0' }}
            >
              <CloseIcon sx={{ fontSize: 15 }} />
            </ButtonBase>
          </Box>
        );
      })}
      <Button
        size="small"
        startIcon={<AddIcon sx={{ fontSize: 16 }} />}
        aria-haspopup="menu"
        onClick={(event) => setMenu(event.currentTarget)}
        sx={{ borderRadius: 99, borderStyle: 'dashed', borderColor: c.field, color: c.text2 }}
      >
        {t('list.addFilter')}
      </Button>
      {active.length > 1 ? (
        <Button size="small" variant="text" onClick={state.clearFilters} sx={{ color: c.text2 }}>
          {t('list.clearAll')}
        </Button>
      ) : null}
      <Menu open={menu !== null} anchorEl={menu} onClose={() => setMenu(null)}>
        {defs.map((def) => (
          <MenuItem
            key={def.key}
            selected={Boolean(state.filters[def.key])}
            onClick={() => {
              if (menu) setEditing({ def, anchor: menu });
              setMenu(null);
            }}
          >
            {def.label}
          </MenuItem>
        ))}
      </Menu>
      {editing ? (
        <FilterEditor
          key={editing.def.key}
          def={editing.def}
          anchor={editing.anchor}
          value={state.filters[editing.def.key]}
          onApply={(value) => state.setFilter(editing.def.key, value)}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Box>
  );
}
