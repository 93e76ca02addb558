import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { ImportDetailFactsFragment } from '../../graphql/generated/graphql.ts';
import { useT } from '../../i18n/index.ts';
import { Labelled } from '../../kit/form/Labelled.tsx';
import { ColumnsStep } from '../../kit/import-wizard/ColumnsStep.tsx';
import { Preview } from '../../kit/import-wizard/Preview.tsx';
import { CheckImportMutation, MapImportMutation } from './imports.operations.ts';

type Props = { run: ImportDetailFactsFragment; onChecked: () => void };

/** Which column of the file is which of ours: guessed by the server, changed here, then checked. */
export function Columns({ run, onChecked }: Props) {
  const t = useT('imports');
  const act = useAct();
  const navigate = useNavigate();
  const map = useCommand(MapImportMutation);
  const check = useCommand(CheckImportMutation);
  const [busy, setBusy] = useState(false);
  const guess = Object.fromEntries(
    run.fields.flatMap((field) => (field.column ? [[field.column, field.key] as const] : [])),
  );
  const [fields, setFields] = useState<Readonly<Record<number, string>>>(guess);
  const [options, setOptions] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(run.options.flatMap(({ key, value }) => (value ? [[key, value] as const] : []))),
  );
  const sensitive = new Set(run.fileColumns.filter(({ sample }) => sample === null).map(({ column }) => column));
  // Two columns of a file may have the same head; the number keeps them apart.
  const nameOf = (column: number, head: string) => `${column} · ${head || t('run.noHead')}`;
  const byName = new Map(run.fileColumns.map(({ column, head }) => [nameOf(column, head), column]));

  const next = async () => {
    setBusy(true);
    try {
      const mapped = must(
        await map({
          input: {
            id: run.id,
            version: run.version,
            columns: Object.entries(fields).map(([column, key]) => ({ column: Number(column), key })),
            options: Object.entries(options).map(([key, value]) => ({ key, value })),
          },
        }),
      );
      must(await check({ input: { id: run.id, version: mapped.version } }));
      onChecked();
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {run.options.map((option) => (
        <Labelled key={option.key} id={`option-${option.key}`} label={option.label} required={option.required}>
          {(aria) => (
            <Select
              value={options[option.key] ?? ''}
              displayEmpty
              onChange={(event) => setOptions({ ...options, [option.key]: event.target.value })}
              SelectDisplayProps={{ id: `option-${option.key}`, 'aria-labelledby': aria['aria-labelledby'] }}
              sx={{ minWidth: 240 }}
            >
              {option.choices.map((choice) => (
                <MenuItem key={choice.value} value={choice.value}>
                  {choice.label}
                </MenuItem>
              ))}
            </Select>
          )}
        </Labelled>
      ))}
      <Preview
        heads={run.fileColumns.map(({ column, head }, at) => ({
          key: column,
          name: head || t('run.noHead'),
          // A sample is kept back exactly where the column is sensitive.
          hidden: run.preview.every(({ values }) => values[at] === null) && sensitive.has(column),
        }))}
        rows={run.preview.map(({ values }, key) => ({ key, values }))}
      />
      <Box sx={{ mb: 1 }}>{t('run.mapHint')}</Box>
      <ColumnsStep
        busy={busy}
        columns={run.fileColumns.map(({ column, head, sample }) => ({
          name: nameOf(column, head),
          field: fields[column] ?? null,
          guessed: Boolean(guess[column]) && guess[column] === fields[column],
          ...(sample ? { sample } : {}),
        }))}
        fields={run.fields.map(({ key, label, required }) => ({ value: key, label, required }))}
        onChange={(name, key) => {
          const column = byName.get(name);
          if (column === undefined) return;
          // A field is read from one column: choosing it here takes it from the other.
          const others = Object.entries(fields).filter(([at, taken]) => Number(at) !== column && taken !== key);
          setFields(Object.fromEntries(key ? [...others, [column, key]] : others));
        }}
        onNext={() => act(next)}
        onBack={() => void navigate('/imports')}
      />
    </>
  );
}
