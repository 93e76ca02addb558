import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';

import type { InstrumentFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../../i18n/index.ts';
import { c } from '../../../kit/theme/tokens.ts';

type Item = InstrumentFactsFragment['items'][number];
export type Answers = Readonly<Record<string, string>>;
type Props = { items: readonly Item[]; answers: Answers; onChange: (answers: Answers) => void };

/** Items by number, with their text where the licence allows it. A second press takes the answer back. */
export function ItemAnswers({ items, answers, onChange }: Props) {
  const t = useT('screening');
  const withText = items.some((item) => item.text);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        mb: 2,
        gridTemplateColumns: withText ? 'minmax(0,1fr)' : 'repeat(auto-fill, minmax(168px, 1fr))',
      }}
    >
      {items.map((item) => (
        <Box
          key={item.id}
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
            onChange={(_, option: string | null) => {
              const others = Object.entries(answers).filter(([id]) => id !== item.id);
              onChange(Object.fromEntries(option === null ? others : [...others, [item.id, option]]));
            }}
          >
            {item.options.map((option) => (
              <ToggleButton key={option} value={option} sx={{ minWidth: 52, py: 0.25, textTransform: 'none' }}>
                {codeLabel('answerOption', option)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </Box>
      ))}
    </Box>
  );
}
