import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import Popover from '@mui/material/Popover';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, useState, type FormEvent } from 'react';

import { useT } from '../../i18n/index.ts';
import { useImeGuard } from '../useImeGuard.ts';
import type { FilterDef, FilterValue } from './filter-def.ts';

type Props = {
  def: FilterDef;
  value: FilterValue | undefined;
  anchor: HTMLElement;
  onApply: (value: FilterValue | undefined) => void;
  onClose: () => void;
};

export function FilterEditor({ def, value, anchor, onApply, onClose }: Props) {
  const t = useT('kit');
  const id = useId();
  const [draft, setDraft] = useState<FilterValue | undefined>(value);
  const empty = draft !== undefined && 'empty' in draft;
  const canBeEmpty = def.canBeEmpty ?? def.kind !== 'boolean';
  const ime = useImeGuard();

  const apply = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onApply(draft);
    onClose();
  };

  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { 'aria-label': def.label, role: 'dialog' } }}
    >
      <Box
        component="form"
        onSubmit={apply}
        onCompositionStart={ime.onCompositionStart}
        onCompositionEnd={ime.onCompositionEnd}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && ime.isComposing(event.nativeEvent)) event.preventDefault();
        }}
        sx={{ p: 2, width: 300, display: 'grid', gap: 1 }}
      >
        <Box component="div" id={id} sx={{ fontWeight: 600 }}>
          {def.label}
        </Box>
        {empty ? null : <ValueField def={def} draft={draft} onDraft={setDraft} labelledBy={id} />}
        {canBeEmpty ? (
          <FormControlLabel
            control={<Checkbox checked={empty} onChange={(_, on) => setDraft(on ? { empty: true } : undefined)} />}
            label={t('list.isEmpty')}
          />
        ) : null}
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1, mt: 0.5 }}>
          <Button
            variant="text"
            onClick={() => {
              onApply(undefined);
              onClose();
            }}
          >
            {t('act.clear')}
          </Button>
          <Button type="submit" variant="contained" color="primary">
            {t('act.apply')}
          </Button>
        </Box>
      </Box>
    </Popover>
  );
}

type FieldProps = {
  def: FilterDef;
  draft: FilterValue | undefined;
  onDraft: (value: FilterValue | undefined) => void;
  labelledBy: string;
};

function ValueField({ def, draft, onDraft, labelledBy }: FieldProps) {
  const t = useT('kit');
  if (def.kind === 'text') {
    return (
      <OutlinedInput
        autoFocus
        value={draft && 'text' in draft ? draft.text : ''}
        placeholder={t('list.contains')}
        onChange={(event) => onDraft({ text: event.target.value })}
        inputProps={{ 'aria-labelledby': labelledBy, maxLength: 100 }}
      />
    );
  }
  if (def.kind === 'boolean') {
    const chosen = draft && 'on' in draft ? (draft.on ? 'yes' : 'no') : '';
    return (
      <RadioGroup row aria-labelledby={labelledBy} value={chosen} onChange={(_, to) => onDraft({ on: to === 'yes' })}>
        <FormControlLabel value="yes" control={<Radio />} label={t('list.yes')} />
        <FormControlLabel value="no" control={<Radio />} label={t('list.no')} />
      </RadioGroup>
    );
  }
  if (def.kind === 'date-range') {
    const range: { from?: string; to?: string } = draft && ('from' in draft || 'to' in draft) ? draft : {};
    return (
      <Box sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: 1, alignItems: 'center' }}>
        {(['from', 'to'] as const).map((end) => (
          <Box key={end} component="label" sx={{ display: 'contents' }}>
            <span>{t(`list.${end}`)}</span>
            <OutlinedInput
              type="date"
              value={range[end] ?? ''}
              onChange={(event) => {
                const { [end]: _dropped, ...rest } = range;
                const next: typeof range = event.target.value ? { ...rest, [end]: event.target.value } : rest;
                onDraft(next.from || next.to ? next : undefined);
              }}
            />
          </Box>
        ))}
      </Box>
    );
  }
  const values = draft && 'values' in draft ? draft.values : [];
  const pick = (value: string, on: boolean) => {
    const next = on ? [...values, value] : values.filter((each) => each !== value);
    onDraft(next.length > 0 ? { values: next } : undefined);
  };
  // Room for the boxes, which MUI pulls to the left of their frame.
  const list = { display: 'grid', maxHeight: 280, overflow: 'auto', pl: '11px', ml: '-11px' };
  if (!def.multiple) {
    return (
      <RadioGroup
        aria-labelledby={labelledBy}
        value={values[0] ?? ''}
        onChange={(_, to) => onDraft({ values: [to] })}
        sx={list}
      >
        {def.options.map((option) => (
          <FormControlLabel key={option.value} value={option.value} control={<Radio />} label={option.label} />
        ))}
      </RadioGroup>
    );
  }
  return (
    <Box role="group" aria-labelledby={labelledBy} sx={list}>
      {def.options.map((option) => (
        <FormControlLabel
          key={option.value}
          control={<Checkbox checked={values.includes(option.value)} onChange={(_, on) => pick(option.value, on)} />}
          label={option.label}
        />
      ))}
    </Box>
  );
}
