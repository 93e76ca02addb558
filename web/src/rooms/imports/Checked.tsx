import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import { ImportMode } from '@xingcheng/shared/codes/import-mode';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useState } from 'react';

import { useMay } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { ImportDetailFactsFragment, ImportRunQuery } from '../../graphql/generated/graphql.ts';
import { codeOptions, formatCount, useT } from '../../i18n/index.ts';
import { CheckStep } from '../../kit/import-wizard/CheckStep.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { Foreseen } from './Foreseen.tsx';
import { ApplyImportMutation } from './imports.operations.ts';
import { Leavers } from './Leavers.tsx';

type Props = { run: ImportDetailFactsFragment; rows: ImportRunQuery['importRows']; onBack: () => void };

/** So many rows are better written in portions: nobody waits for one transaction of a city. */
const LARGE = 20_000;

function firstMode(run: ImportDetailFactsFragment): ImportMode {
  if (run.ready > LARGE) return ImportMode.CHUNKS;
  return run.refused > 0 ? ImportMode.VALID_ONLY : ImportMode.ALL_OR_NONE;
}

/** What would be written and what would not, with a reason for each cell. */
export function Checked({ run, rows, onBack }: Props) {
  const t = useT('imports');
  const act = useAct();
  const may = useMay();
  const apply = useCommand(ApplyImportMutation);
  const [busy, setBusy] = useState(false);
  const [mode, setMode] = useState<ImportMode>(firstMode(run));
  const [closeAbsent, setCloseAbsent] = useState(false);
  const start = async () => {
    setBusy(true);
    try {
      must(await apply({ input: { id: run.id, version: run.version, mode, closeAbsent } }));
    } finally {
      setBusy(false);
    }
  };
  const problems = rows.nodes.flatMap((row) =>
    row.problems.map((problem) => ({
      row: row.row,
      column: problem.head ?? t('run.wholeRow'),
      reason: problem.message,
      // Many reasons quote the cell themselves.
      ...(problem.value && !problem.message.includes(problem.value) ? { value: problem.value } : {}),
    })),
  );
  return (
    <>
      <Foreseen run={run} />
      <CheckStep
        goodCount={run.ready}
        badCount={run.refused}
        busy={busy || !may('import.apply')}
        workbookHref={`/imports/${run.id}/errors.xlsx`}
        problems={problems}
        {...(run.refused > rows.nodes.length
          ? { note: t('run.more', { shown: problems.length, count: formatCount(run.refused) }) }
          : {})}
        onApply={() => act(start)}
        onBack={onBack}
      >
        {run.absent > 0 ? (
          <Leavers importId={run.id} count={run.absent} close={closeAbsent} onClose={setCloseAbsent} />
        ) : null}
        {run.ready > 0 ? (
          <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 2 }}>
            <Box component="legend" sx={{ fontWeight: 600, p: 0 }}>
              {t('run.mode')}
            </Box>
            <RadioGroup
              aria-label={t('run.mode')}
              value={mode}
              onChange={(event) => setMode(event.target.value as ImportMode)}
            >
              {codeOptions('importMode', Object.values(ImportMode)).map((option) => (
                <FormControlLabel
                  key={option.value}
                  value={option.value}
                  disabled={option.value === ImportMode.ALL_OR_NONE && run.refused > 0}
                  control={<Radio />}
                  label={
                    <>
                      {option.label}
                      <Box component="span" sx={{ color: c.text2, fontSize: 13, ml: 1 }}>
                        {t(`run.modeHint.${option.value as ImportMode}`)}
                      </Box>
                    </>
                  }
                />
              ))}
            </RadioGroup>
          </Box>
        ) : null}
      </CheckStep>
    </>
  );
}
