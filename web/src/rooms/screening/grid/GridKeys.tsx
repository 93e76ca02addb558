import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';

import { codeLabel, useT } from '../../../i18n/index.ts';
import { c } from '../../../kit/theme/tokens.ts';
import { isOpen, type Row, type WantedMark } from './grid-row.ts';
import { keyOf, marksNeedShift } from './keys.ts';

type Props = {
  options: readonly string[];
  row: Row | undefined;
  onPut: (option: string | null) => void;
  onMark: (mark: WantedMark['mark']) => void;
};

const stay = (event: { preventDefault: () => void }) => event.preventDefault();

/** The keys of the sheet, which are buttons too: for a tablet, and for who has not learned them yet. */
export function GridKeys({ options, row, onPut, onMark }: Props) {
  const t = useT('screening');
  const closed = !row || !isOpen(row);
  const shift = marksNeedShift(options) ? 'Shift ' : '';
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5, color: c.text2, fontSize: 13 }}
    >
      {options.map((option) => (
        <Button key={option} size="small" disabled={closed} onMouseDown={stay} onClick={() => onPut(option)}>
          <kbd>{keyOf(option, options).toUpperCase()}</kbd>&nbsp;{codeLabel('answerOption', option)}
        </Button>
      ))}
      <Button size="small" disabled={closed} onMouseDown={stay} onClick={() => onPut(null)}>
        <kbd>{t('grid.space')}</kbd>&nbsp;{t('grid.unanswered')}
      </Button>
      <Button size="small" disabled={!row} onMouseDown={stay} onClick={() => onMark('REFUSED')}>
        <kbd>{shift}R</kbd>&nbsp;{t('grid.markRefused')}
      </Button>
      <Button size="small" disabled={!row} onMouseDown={stay} onClick={() => onMark('ABSENT')}>
        <kbd>{shift}A</kbd>&nbsp;{t('grid.markAbsent')}
      </Button>
      <span>{t('grid.keys')}</span>
      {row?.status === 'SCORED' ? (
        <Button size="small" component={Link} to={`/cases/${row.personId}?tab=screening`}>
          {t('grid.correct', { name: row.name })}
        </Button>
      ) : null}
    </Box>
  );
}
