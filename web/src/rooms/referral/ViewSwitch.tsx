import ColumnsIcon from '@mui/icons-material/ViewWeekOutlined';
import ListIcon from '@mui/icons-material/ViewListOutlined';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useSearchParams } from 'react-router';

import { useT } from '../../i18n/index.ts';
import { c } from '../../kit/theme/tokens.ts';

export type View = 'list' | 'columns';

/** The view is in the URL as everything else of a list is. */
export function useView(): [View, (view: View) => void] {
  const [params, setParams] = useSearchParams();
  const set = (view: View) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.delete('after');
      if (view === 'columns') next.set('view', view);
      else next.delete('view');
      return next;
    });
  return [params.get('view') === 'columns' ? 'columns' : 'list', set];
}

export function ViewSwitch() {
  const t = useT('referral');
  const [view, setView] = useView();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      aria-label={t('list.view')}
      onChange={(_, next: View | null) => next && setView(next)}
      sx={{ '& .Mui-selected': { backgroundColor: `${c.primarySoft} !important`, color: `${c.primary} !important` } }}
    >
      <ToggleButton value="list" sx={{ color: c.text, gap: 0.5, px: 1.25, textTransform: 'none' }}>
        <ListIcon fontSize="small" /> {t('list.asList')}
      </ToggleButton>
      <ToggleButton value="columns" sx={{ color: c.text, gap: 0.5, px: 1.25, textTransform: 'none' }}>
        <ColumnsIcon fontSize="small" /> {t('list.asColumns')}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
