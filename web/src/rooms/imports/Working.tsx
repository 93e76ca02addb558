import { ImportPhase } from '@xingcheng/shared/codes/import-phase';

import { useMay } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { ImportDetailFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel } from '../../i18n/index.ts';
import { Progress, type ProgressProps } from '../../kit/import-wizard/Progress.tsx';
import { CancelImportMutation } from './imports.operations.ts';

/** Before the background has said a word there is only the status. */
const PHASE_OF: Record<string, ImportPhase> = { CHECKING: 'CHECKING', APPLYING: 'WRITING', UNDOING: 'UNDOING' };

/** The background is at work on the file. */
export function Working({ run }: { run: ImportDetailFactsFragment }) {
  const act = useAct();
  const may = useMay();
  const cancel = useCommand(CancelImportMutation);
  const { progress } = run;
  const phase = progress?.phase ?? PHASE_OF[run.status] ?? ImportPhase.CHECKING;
  const counts: ProgressProps['counts'] = !progress
    ? []
    : phase === 'CHECKING'
      ? [
          { words: 'import.rowsRead', count: progress.read },
          { words: 'import.rowsChecked', count: progress.checked },
        ]
      : phase === 'WRITING'
        ? [{ words: 'import.rowsWritten', count: progress.written }]
        : [
            { words: 'import.rowsChecked', count: progress.checked },
            { words: 'import.rowsUndone', count: progress.written },
          ];
  return (
    <Progress
      title={codeLabel('importPhase', phase)}
      counts={counts}
      share={progress?.share ?? 0}
      perSecond={progress?.perSecond ?? null}
      secondsLeft={progress?.secondsLeft ?? null}
      stopping={progress?.stopping ?? false}
      {...(may('import.apply')
        ? { onCancel: () => act(async () => must(await cancel({ input: { id: run.id } }))) }
        : {})}
    />
  );
}
