import Box from '@mui/material/Box';
import { Link } from 'react-router';

import { useToday } from '../../../app/session.tsx';
import type { TaskFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatAge, useT } from '../../../i18n/index.ts';
import { ChapterDot } from '../../../kit/chips/ChapterChip.tsx';
import { DueChip } from '../../../kit/chips/DueChip.tsx';
import { daysUntil } from '../../../kit/chips/due.ts';
import { c } from '../../../kit/theme/tokens.ts';
import { isChapter } from '../chapters.ts';

/** One open task: the step, the person, since when and how long. The whole card is the link. */
export function TaskCard({ task }: { task: TaskFactsFragment }) {
  const t = useT('casefile');
  const today = useToday();
  const since = Math.max(0, -daysUntil(task.openedOn, today));
  return (
    <Box
      component={Link}
      to={`/cases/${task.personId}`}
      sx={{
        display: 'block',
        px: 1.75,
        py: 1.25,
        border: `1px solid ${c.line}`,
        borderRadius: '8px',
        backgroundColor: c.surface,
        color: c.text,
        textDecoration: 'none !important',
        '&:hover': { borderColor: c.primary },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        {isChapter(task.chapter) ? <ChapterDot chapter={task.chapter} hollow /> : null}
        <Box sx={{ flex: 1, fontWeight: 600, minWidth: 0 }}>{codeLabel('taskKind', task.kind)}</Box>
        <DueChip dueOn={task.dueOn} today={today} />
      </Box>
      <Box sx={{ display: 'flex', gap: 1, fontSize: 13, mt: 0.25 }}>
        <Box sx={{ flex: 1 }}>
          {task.personName}{' '}
          <Box component="span" sx={{ color: c.text2 }}>
            {formatAge(task.birthDate, today)}
          </Box>
        </Box>
        <Box sx={{ color: c.text2, fontSize: 12 }}>
          {since === 0 ? t('home.givenToday') : t('home.given', { count: since })}
        </Box>
      </Box>
    </Box>
  );
}
