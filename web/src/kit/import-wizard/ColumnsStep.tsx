import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';

import { useT } from '../../i18n/index.ts';
import { StatusChip } from '../chips/StatusChip.tsx';

export type FileColumn = { name: string; sample?: string; field: string | null; guessed?: boolean };

export type ColumnsStepProps = {
  columns: readonly FileColumn[];
  fields: readonly { value: string; label: string; required?: boolean }[];
  busy?: boolean;
  onChange: (column: string, field: string | null) => void;
  onNext: () => void;
  onBack: () => void;
};

export function ColumnsStep({ columns, fields, busy = false, onChange, onNext, onBack }: ColumnsStepProps) {
  const t = useT('kit');
  const missing = fields.filter((field) => field.required && !columns.some((column) => column.field === field.value));
  return (
    <>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('import.yourColumn')}</TableCell>
              <TableCell>{t('import.sample')}</TableCell>
              <TableCell>{t('import.ourField')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {columns.map((column) => (
              <TableRow key={column.name} sx={{ '& > *': { py: 0.75 } }}>
                <TableCell component="th" scope="row">
                  {column.name}
                </TableCell>
                <TableCell sx={{ color: 'text.secondary' }}>{column.sample}</TableCell>
                <TableCell>
                  <Select
                    value={column.field ?? ''}
                    displayEmpty
                    onChange={(event) => onChange(column.name, event.target.value || null)}
                    SelectDisplayProps={{ 'aria-label': `${column.name}: ${t('import.ourField')}` }}
                    sx={{ minWidth: 200, my: 0.5 }}
                  >
                    <MenuItem value="">{t('import.skip')}</MenuItem>
                    {fields.map((field) => (
                      <MenuItem key={field.value} value={field.value}>
                        {field.label}
                      </MenuItem>
                    ))}
                  </Select>
                </TableCell>
                <TableCell>
                  {column.guessed && column.field ? <StatusChip tone="info" label={t('import.guessed')} /> : null}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {missing.length > 0 ? (
        <Box role="status" sx={{ mt: 1.5, color: 'error.main' }}>
          {missing.map((field) => t('form.requiredField', { label: field.label })).join(' · ')}
        </Box>
      ) : null}
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        <Button variant="contained" color="primary" disabled={busy || missing.length > 0} onClick={onNext}>
          {t('act.next')}
        </Button>
        <Button onClick={onBack}>{t('act.back')}</Button>
      </Box>
    </>
  );
}
