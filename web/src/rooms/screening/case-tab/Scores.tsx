import Box from '@mui/material/Box';
import OutlinedInput from '@mui/material/OutlinedInput';

import { codeLabel } from '../../../i18n/index.ts';
import { Labelled } from '../../../kit/form/Labelled.tsx';

export type Points = Readonly<Record<string, number>>;

/** End scores as they stand on the publisher's form. */
export function Scores({ scores, onChange }: { scores: Points; onChange: (scores: Points) => void }) {
  return (
    <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
      {Object.entries(scores).map(([id, points]) => (
        <Labelled key={id} id={`score-${id}`} label={codeLabel('quotient', id)}>
          {(aria) => (
            <OutlinedInput
              fullWidth
              type="number"
              value={points}
              onChange={(event) => onChange({ ...scores, [id]: Number(event.target.value) })}
              inputProps={{ ...aria, id: `score-${id}`, step: 0.1 }}
            />
          )}
        </Labelled>
      ))}
    </Box>
  );
}
