import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

import type { TaskKind } from '@xingcheng/shared/codes/task-kind';
import { TASK_RECORD } from '@xingcheng/shared/codes/task-record';

import { useReadsOnly } from '../../app/glass/useReadsOnly.ts';
import { useMay } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { codeLabel, useLanguage, useT } from '../../i18n/index.ts';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { SettleTaskMutation } from './task.operations.ts';

type Props = {
  task: { id: string; version: number; status: string; kind: string; personId: string; personName: string };
};

/** Done with one click, and undone with one; what a record settles says which. */
export function SettleButton({ task }: Props) {
  const t = useT('casefile');
  const may = useMay();
  const act = useAct();
  const toast = useToast();
  const readsOnly = useReadsOnly(task.personId);
  const settle = useCommand(SettleTaskMutation);
  const language = useLanguage();
  if (task.status !== 'OPEN' || !may('task.settle') || readsOnly) return null;
  const record = TASK_RECORD[task.kind as TaskKind];
  if (record)
    return <Box sx={{ color: c.text2, fontSize: 12 }}>{t('task.byRecord', { record: record[language] })}</Box>;
  const done = async () => {
    const { version } = must(await settle({ input: { id: task.id, version: task.version, status: 'DONE' } }));
    toast({
      text: t('task.settled', { task: codeLabel('taskKind', task.kind), name: task.personName }),
      undo: () => act(async () => must(await settle({ input: { id: task.id, version, status: 'OPEN' } }))),
    });
  };
  return (
    <Button
      size="small"
      aria-label={t('task.settleNamed', { task: codeLabel('taskKind', task.kind), name: task.personName })}
      onClick={(event) => {
        event.stopPropagation();
        event.preventDefault();
        act(done);
      }}
    >
      {t('task.settle')}
    </Button>
  );
}
