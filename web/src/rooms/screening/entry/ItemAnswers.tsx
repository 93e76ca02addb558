import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { KeyboardEvent } from 'react';

import type { InstrumentFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../../i18n/index.ts';
import { c } from '../../../kit/theme/tokens.ts';
import { keyOf, optionOfKey } from '../grid/keys.ts';

type Item = InstrumentFactsFragment['items'][number];
export type Answers = Readonly<Record<string, string>>;
type Props = { items: readonly Item[]; answers: Answers; onChange: (answers: Answers) => void };

/**
 * Items by number, with their text where the licence allows it. Inside an item one key answers it and goes on to the next one;
 * Space or a second press takes the answer back.
 */
export function ItemAnswers({ items, answers, onChange }: Props) {
  const t = useT('screening');
  const set = (id: string, option: string | null) => {
    const others = Object.entries(answers).filter(([each]) => each !== id);
    onChange(Object.fromEntries(option === null ? others : [...others, [id, option]]));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const at = items.findIndex((item) => item.id === event.currentTarget.dataset['item']);
    const item = items[at];
    const option = item && optionOfKey(event.key, item.options);
    const back = event.key === 'Backspace' || event.key === 'Delete';
    if (!item || (!option && !back)) return;
    event.preventDefault();
    set(item.id, option ?? null);
    const next = items[back ? at : at + 1];
    const list = event.currentTarget.parentElement;
    if (next) list?.querySelector<HTMLElement>(`[data-item="${next.id}"] button`)?.focus();
  };
  const withText = items.some((item) => item.text);
  return (
    <Box
      sx={{
        display: 'grid',
        rowGap: 1,
        columnGap: 3,
        mb: 2,
        gridTemplateColumns: withText ? 'minmax(0,1fr)' : 'repeat(auto-fill, minmax(168px, 1fr))',
      }}
    >
      {items.map((item) => (
        <Box
          key={item.id}
          data-item={item.id}
          onKeyDown={onKeyDown}
          sx={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'space-between',
            gap: 1.5,
            borderBottom: `1px solid ${c.line2}`,
            py: 0.5,
          }}
        >
          <span>{item.text ?? t('entry.item', { number: item.id })}</span>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={answers[item.id] ?? null}
            aria-label={item.text ?? t('entry.item', { number: item.id })}
            onChange={(_, option: string | null) => set(item.id, option)}
          >
            {item.options.map((option) => (
              <ToggleButton key={option} value={option} sx={{ minWidth: 52, py: 0.25, textTransform: 'none' }}>
                {codeLabel('answerOption', option)}
                <Box component="kbd" aria-hidden sx={{ ml: 0.75, fontSize: 11 }}>
                  {keyOf(option, item.options).toUpperCase()}
                </Box>
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </Box>
      ))}
    </Box>
  );
}
