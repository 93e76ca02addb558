import Box from '@mui/material/Box';
import { useMemo, type ReactNode } from 'react';

import { formatDate, useT } from '../../i18n/index.ts';
import { ChapterDot } from '../chips/ChapterChip.tsx';
import { EmptyState } from '../states/States.tsx';
import { c, type Chapter } from '../theme/tokens.ts';

export type TimelineItem = {
  id: string;
  on: string;
  /** Without one it belongs to the file itself: a grey dot. */
  chapter?: Chapter;
  title: string;
  /** What happened, after the title. */
  text?: ReactNode;
  /** Quiet second line: who, where, why. */
  detail?: ReactNode;
  /** Hollow dot and "due" beside the date. */
  due?: boolean;
  chip?: ReactNode;
};

export type TimelineProps = {
  items: readonly TimelineItem[];
  onOpen?: (id: string) => void;
  /** The item to bring into view, as after a click on the lifeline. */
  highlight?: string | undefined;
  emptyText?: string;
};

/** Newest first, grouped by month. Give each item an anchor: `#event-<id>`. */
export function Timeline({ items, onOpen, highlight, emptyText }: TimelineProps) {
  const t = useT('kit');
  const months = useMemo(() => groupByMonth(items), [items]);
  if (items.length === 0) return <EmptyState title={t('timeline.empty')} body={emptyText} />;
  return (
    <Box>
      {months.map(([month, group]) => (
        <Box key={month} component="section" aria-label={month}>
          <Box sx={{ color: c.text2, fontSize: 12, fontWeight: 500, mb: 1 }}>
            {t('timeline.byMonth', { year: month.slice(0, 4), month: month.slice(5) })}
          </Box>
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, mb: 1 }}>
            {group.map((item) => (
              <TimelineRow
                key={item.id}
                item={item}
                highlighted={highlight === item.id}
                {...(onOpen ? { onOpen } : {})}
              />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

export function groupByMonth(items: readonly TimelineItem[]): [string, TimelineItem[]][] {
  const groups = new Map<string, TimelineItem[]>();
  for (const item of [...items].sort((a, b) => b.on.localeCompare(a.on))) {
    const month = item.on.slice(0, 7);
    groups.set(month, [...(groups.get(month) ?? []), item]);
  }
  return [...groups];
}

type RowProps = { item: TimelineItem; highlighted: boolean; onOpen?: (id: string) => void };

function TimelineRow({ item, highlighted, onOpen }: RowProps) {
  const t = useT('kit');
  return (
    <Box
      component="li"
      id={`event-${item.id}`}
      ref={(element: HTMLElement | null) => {
        if (highlighted) element?.scrollIntoView({ block: 'nearest' });
      }}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '64px 14px 1fr', sm: '84px 14px 1fr' },
        columnGap: 1.25,
        pb: 1.75,
        position: 'relative',
        borderRadius: '6px',
        backgroundColor: highlighted ? c.primarySoft : 'transparent',
        '&:not(:last-child)::before': {
          content: '""',
          position: 'absolute',
          left: { xs: 80, sm: 100 },
          top: 20,
          bottom: -4,
          width: '1px',
          backgroundColor: c.line,
        },
      }}
    >
      <Box
        component="time"
        dateTime={item.on}
        title={formatDate(item.on)}
        sx={{ color: c.text2, fontSize: 13, textAlign: 'right' }}
      >
        {item.on.slice(5, 10)}
        {item.due ? ` ${t('timeline.due')}` : ''}
      </Box>
      <Box sx={{ pt: '6px', display: 'grid', justifyItems: 'center', alignContent: 'start' }}>
        {item.chapter ? (
          <ChapterDot chapter={item.chapter} hollow={item.due ?? false} size={11} />
        ) : (
          <Box
            component="span"
            sx={{ width: 7, height: 7, mt: '2px', borderRadius: '50%', backgroundColor: c.field }}
          />
        )}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
          {onOpen ? (
            <Box
              component="button"
              type="button"
              onClick={() => onOpen(item.id)}
              sx={{
                font: 'inherit',
                fontWeight: 600,
                color: c.text,
                background: 'none',
                border: 0,
                p: 0,
                cursor: 'pointer',
                textAlign: 'left',
                '&:hover': { textDecoration: 'underline' },
              }}
            >
              {item.title}
            </Box>
          ) : (
            <strong>{item.title}</strong>
          )}
          {item.text ? <span>{item.text}</span> : null}
          {item.chip}
        </Box>
        {item.detail ? <Box sx={{ color: c.text2, fontSize: 12 }}>{item.detail}</Box> : null}
      </Box>
    </Box>
  );
}
