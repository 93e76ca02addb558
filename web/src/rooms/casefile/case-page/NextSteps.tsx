import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

import { useToday } from '../../../app/session.tsx';
import type { TaskFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, useT } from '../../../i18n/index.ts';
import { Basis } from '../../../kit/Basis.tsx';
import { ChapterDot } from '../../../kit/chips/ChapterChip.tsx';
import { DueChip } from '../../../kit/chips/DueChip.tsx';
import { Section } from '../../../kit/Section.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { isChapter } from '../chapters.ts';
import { SettleButton } from '../SettleButton.tsx';

/** What is owed, by whom and by when; the most pressing first. */
export function NextSteps({ tasks, loading }: { tasks: readonly TaskFactsFragment[]; loading: boolean }) {
  const t = useT('casefile');
  const today = useToday();
  return (
    <Section title={t('next.title')} beside={tasks.length > 0 ? t('next.count', { count: tasks.length }) : undefined}>
      {loading ? <Skeleton height={56} /> : null}
      {!loading && tasks.length === 0 ? <Box sx={{ color: c.text2 }}>{t('next.empty')}</Box> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {tasks.map((task) => (
          <Box
            key={task.id}
            component="li"
            id={`step-${task.id}`}
            sx={{ border: `1px solid ${c.line}`, borderRadius: '8px', px: 1.5, py: 1 }}
          >
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
              {isChapter(task.chapter) ? <ChapterDot chapter={task.chapter} hollow /> : null}
              <Box sx={{ fontWeight: 600, flex: 1, minWidth: 120 }}>{codeLabel('taskKind', task.kind)}</Box>
              <DueChip dueOn={task.dueOn} today={today} />
            </Box>
            {/* Where the way to settle it is a long sentence it goes below, rather than break the holder's name. */}
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, mt: 0.5 }}>
              <Box sx={{ color: c.text2, fontSize: 12, flex: 'auto', minWidth: 0 }}>
                {[task.accountName, task.organisationName].filter(Boolean).join(' · ')}
              </Box>
              {task.source ? <Basis source={task.source} /> : null}
              <SettleButton task={task} />
            </Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
