import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Menu from '@mui/material/Menu';
import RemoveIcon from '@mui/icons-material/CloseOutlined';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';

import { useLanguage, useT } from '../../i18n/index.ts';
import { NumberField } from '../../kit/form/fields.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { fieldKey } from './field-key.ts';
import { keyOf, partLabel, titleOf, WITH_END_SCORES } from './instruments.ts';
import type { Values } from './values.ts';

/** Any instrument of the catalogue by its end scores, as they stand on its paper form. */
export function EndScores({ form }: { form: UseFormReturn<Values> }) {
  const t = useT('diagnosis');
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const scores = form.watch('endScores');
  const used = WITH_END_SCORES.filter((one) => fieldKey(keyOf(one)) in scores);
  const set = (next: Values['endScores']) => form.setValue('endScores', next, { shouldDirty: true });
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, pb: 2.5, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, fontWeight: 500 }}>
        {t('form.instruments')}
      </Box>
      <Box sx={{ color: c.text2, fontSize: 12, mb: 1 }}>{t('form.instrumentsHint')}</Box>
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        {used.map((instrument) => {
          const key = fieldKey(keyOf(instrument));
          const title = titleOf(instrument, language);
          return (
            <Box key={key} sx={{ border: `1px solid ${c.line}`, borderRadius: '8px', p: 1.25 }}>
              <Box sx={{ display: 'flex', alignItems: 'center', mb: 0.5 }}>
                <strong>{title}</strong>
                <Box component="span" sx={{ flex: 1, color: c.text2, fontSize: 12, ml: 1 }}>
                  {instrument.verified ? '' : t('form.unverified')}
                </Box>
                <IconButton
                  size="small"
                  aria-label={t('form.removeInstrument', { name: title })}
                  onClick={() => {
                    const { [key]: _gone, ...rest } = scores;
                    set(rest);
                  }}
                >
                  <RemoveIcon fontSize="small" />
                </IconButton>
              </Box>
              <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))' }}>
                {instrument.endScores.map((score) => (
                  <NumberField
                    key={score.id}
                    form={form}
                    name={`endScores.${key}.${score.id}`}
                    label={partLabel(score.id)}
                    hint={`${score.min}–${score.max}`}
                    required={score.required}
                    min={score.min}
                    max={score.max}
                    step={score.step}
                  />
                ))}
              </Box>
            </Box>
          );
        })}
      </Box>
      <Button size="small" sx={{ mt: 1 }} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {t('form.addInstrument')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {WITH_END_SCORES.filter((one) => !used.includes(one)).map((instrument) => (
          <MenuItem
            key={keyOf(instrument)}
            onClick={() => {
              setAnchor(null);
              const empty = Object.fromEntries(instrument.endScores.map((score) => [score.id, null]));
              set({ ...scores, [fieldKey(keyOf(instrument))]: empty });
            }}
          >
            {titleOf(instrument, language)}
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
}
