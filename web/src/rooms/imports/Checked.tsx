import FormControlLabel from '@mui/material/FormControlLabel';
import { ImportMode } from '@xingcheng/shared/codes/import-mode';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useState } from 'react';

import { useMay } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { ImportDetailFactsFragment, ImportRunQuery } from '../../graphql/generated/graphql.ts';
import { codeOptions, useT } from '../../i18n/index.ts';
import { CheckStep } from '../../kit/import-wizard/CheckStep.tsx';
import { ApplyImportMutation } from './imports.operations.ts';

type Props = { run: ImportDetailFactsFragment; rows: ImportRunQuery['importRows']; onBack: () => void };

/** What would be written and what would not, with a reason for each cell. */
export function Checked({ run, rows, onBack }: Props) {
  const t = useT('imports');
  const act = useAct();
  const may = useMay();
  const apply = useCommand(ApplyImportMutation);
  const [busy, setBusy] = useState(false);
  const [mode, setMode] = useState<string>(run.refused > 0 ? ImportMode.VALID_ONLY : ImportMode.ALL_OR_NONE);
  const start = async () => {
    setBusy(true);
    try {
      must(await apply({ input: { id: run.id, version: run.version, mode } }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {run.refused > 0 ? (
        <RadioGroup
          row
          aria-label={t('run.mode')}
          value={mode}
          onChange={(event) => setMode(event.target.value)}
          sx={{ mb: 1 }}
        >
          {codeOptions('importMode', Object.values(ImportMode)).map((option) => (
            <FormControlLabel key={option.value} value={option.value} control={<Radio />} label={option.label} />
          ))}
        </RadioGroup>
      ) : null}
      <CheckStep
        goodCount={run.ready}
        badCount={run.refused}
        busy={busy || !may('import.apply')}
        workbookHref={`/imports/${run.id}/errors.xlsx`}
        problems={rows.nodes.flatMap((row) =>
          row.problems.map((problem) => ({
            row: row.row,
            column: problem.head ?? t('run.wholeRow'),
            reason: problem.message,
            ...(problem.value ? { value: problem.value } : {}),
          })),
        )}
        onApply={() => act(start)}
        onBack={onBack}
      />
    </>
  );
}
