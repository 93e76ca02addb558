import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';

import { useT } from '../../i18n/index.ts';
import { moved, type Column } from './columns.ts';

type Props<Row> = {
  columns: readonly Column<Row>[];
  /** Those that stand in the table now, in their order: on a narrow screen fewer. */
  shown: readonly Column<Row>[];
  onChoose: (keys: string[] | undefined) => void;
  onClose: () => void;
};

export function ColumnChooser<Row>({ columns, shown: standing, onChoose, onClose }: Props<Row>) {
  const t = useT('kit');
  const shown = standing.map((column) => column.key);
  const [order, setOrder] = useState([
    ...shown,
    ...columns.map((each) => each.key).filter((key) => !shown.includes(key)),
  ]);
  const [on, setOn] = useState(new Set(shown));
  const fixed = columns[0]?.key;

  const toggle = (key: string) =>
    setOn((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });

  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="columns-title">
      <DialogTitle id="columns-title">{t('list.columnsTitle')}</DialogTitle>
      <DialogContent>
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {order.map((key, at) => {
            const name = columns.find((column) => column.key === key)?.header ?? key;
            return (
              <Box component="li" key={key} sx={{ display: 'flex', alignItems: 'center', minHeight: 36 }}>
                <FormControlLabel
                  sx={{ flex: 1 }}
                  disabled={key === fixed}
                  control={<Checkbox checked={on.has(key)} onChange={() => toggle(key)} />}
                  label={name}
                />
                <IconButton
                  aria-label={t('list.upNamed', { name })}
                  disabled={at <= 1 || key === fixed}
                  onClick={() => setOrder(moved(order, at, -1))}
                >
                  <UpIcon fontSize="small" />
                </IconButton>
                <IconButton
                  aria-label={t('list.downNamed', { name })}
                  disabled={key === fixed || at === order.length - 1}
                  onClick={() => setOrder(moved(order, at, 1))}
                >
                  <DownIcon fontSize="small" />
                </IconButton>
              </Box>
            );
          })}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button
          variant="text"
          sx={{ mr: 'auto' }}
          onClick={() => {
            onChoose(undefined);
            onClose();
          }}
        >
          {t('list.reset')}
        </Button>
        <Button onClick={onClose}>{t('act.cancel')}</Button>
        <Button
          variant="contained"
          color="primary"
          onClick={() => {
            onChoose(order.filter((key) => on.has(key)));
            onClose();
          }}
        >
          {t('act.apply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
