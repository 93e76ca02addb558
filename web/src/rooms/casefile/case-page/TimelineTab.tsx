import { Chapter } from '@xingcheng/shared/codes/chapter';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useMemo, useState } from 'react';

import { requestIdOf } from '../../../graphql/client.ts';
import type { TaskFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../../i18n/index.ts';
import { ChapterDot } from '../../../kit/chips/ChapterChip.tsx';
import { ErrorState } from '../../../kit/states/States.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { Timeline, type TimelineItem } from '../../../kit/timeline/Timeline.tsx';
import { isChapter } from '../chapters.ts';
import { textOf, titleOf } from '../timeline-words.ts';
import type { useLife } from './useLife.ts';

type Props = { life: ReturnType<typeof useLife>; tasks: readonly TaskFactsFragment[]; highlight: string | undefined };

/** Everything that happened, newest first; what is due stands on top. Looking back to a day hides what came after it. */
export function TimelineTab({ life, tasks, highlight }: Props) {
  const t = useT('casefile');
  const dateId = useId();
  const [chapter, setChapter] = useState<Chapter | null>(null);
  const [asOf, setAsOf] = useState('');
  const { entries, total } = life;
  const present = useMemo(
    () => Object.values(Chapter).filter((each) => entries.some((entry) => entry.chapter === each)),
    [entries],
  );
  const happened = entries
    .filter((entry) => (!chapter || entry.chapter === chapter) && (!asOf || entry.happenedOn <= asOf))
    .map((entry) => ({
      id: entry.id,
      on: entry.happenedOn,
      ...(isChapter(entry.chapter) ? { chapter: entry.chapter } : {}),
      title: titleOf(entry),
      text: textOf(entry),
      detail: [entry.byName, entry.byOrganisation].filter(Boolean).join(' · '),
    }));
  const owed = tasks
    .filter((task) => !asOf && (!chapter || task.chapter === chapter))
    .map((task) => ({
      id: `task-${task.id}`,
      on: task.dueOn,
      ...(isChapter(task.chapter) ? { chapter: task.chapter } : {}),
      title: codeLabel('taskKind', task.kind),
      due: true,
      detail: [task.accountName, task.organisationName].filter(Boolean).join(' · '),
    }));
  // Not remembered: titles are words, and the language may change.
  const items: TimelineItem[] = [...owed, ...happened];

  if (life.error) return <ErrorState requestId={requestIdOf(life.error)} onRetry={() => void life.refetch()} />;
  return (
    <Box aria-busy={life.loading}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75, mb: 2 }}>
        <Button
          size="small"
          aria-pressed={chapter === null}
          onClick={() => setChapter(null)}
          sx={chosen(chapter === null)}
        >
          {t('timelineTab.all')}
        </Button>
        {present.map((each) => (
          <Button
            key={each}
            size="small"
            aria-pressed={chapter === each}
            startIcon={<ChapterDot chapter={each} />}
            onClick={() => setChapter(chapter === each ? null : each)}
            sx={chosen(chapter === each)}
          >
            {codeLabel('chapter', each)}
          </Button>
        ))}
        <Box sx={{ flex: 1 }} />
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' }}>
          <Box component="label" htmlFor={dateId} sx={{ color: c.text2, fontSize: 13 }}>
            {t('timelineTab.asOf')}
          </Box>
          <OutlinedInput
            id={dateId}
            size="small"
            type="date"
            value={asOf}
            onChange={(event) => setAsOf(event.target.value)}
            sx={{ width: 148, height: 32, fontSize: 13 }}
          />
        </Box>
      </Box>
      {life.loading ? null : <Timeline items={items} highlight={highlight} emptyText={t('timelineTab.empty')} />}
      {entries.length < total ? (
        <Box sx={{ color: c.text2, fontSize: 12 }}>{t('timelineTab.part', { shown: entries.length, total })}</Box>
      ) : null}
    </Box>
  );
}

const chosen = (on: boolean) =>
  on ? { backgroundColor: c.primarySoft, borderColor: c.primary, color: c.primary } : {};
