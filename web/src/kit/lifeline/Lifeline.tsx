import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { formatDate, useT } from '../../i18n/index.ts';
import { Section } from '../Section.tsx';
import { LifelineFigure } from './LifelineFigure.tsx';
import { layOut, type LifelineEvent } from './lifeline-layout.ts';
import { LifelineTable } from './LifelineTable.tsx';
import { LifelineTip } from './LifelineTip.tsx';

export type LifelineProps = {
  events: readonly LifelineEvent[];
  bornOn: string;
  today: string;
  onOpen: (eventId: string) => void;
  /** To the right of the heading: "截至". */
  tools?: ReactNode;
};

const step: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

const eventIdAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? (target.closest('[data-event]')?.getAttribute('data-event') ?? undefined) : undefined;

/** A whole life on one line: lanes are chapters, bars periods, dots events, hollow dots what is due. */
export const Lifeline = memo(function Lifeline({ events, bornOn, today, onOpen, tools }: LifelineProps) {
  const t = useT('kit');
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(1080);
  const [asTable, setAsTable] = useState(false);
  const [activeId, setActiveId] = useState<string>();
  const [shownId, setShownId] = useState<string>();

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.max(560, Math.round(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [asTable]);

  const layout = useMemo(() => layOut({ events, bornOn, today, width }), [events, bornOn, today, width]);
  const { marks, nowX } = layout;
  const roving = marks.some((mark) => mark.id === activeId) ? activeId : marks[0]?.id;
  const shown = marks.find((mark) => mark.id === shownId);

  // On a narrow screen the line is wider than its frame: begin at today, not at birth.
  useEffect(() => {
    const element = box.current;
    if (element) element.scrollLeft = nowX + 120 - element.clientWidth;
  }, [nowX, asTable]);

  const walk = (event: KeyboardEvent) => {
    const at = marks.findIndex((mark) => mark.id === eventIdAt(event.target));
    if (at < 0) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const mark = marks[at];
      if (mark) onOpen(mark.id);
      return;
    }
    if (event.key === 'Escape') return setShownId(undefined);
    const next = marks[step[event.key]?.(at, marks.length - 1) ?? -1];
    if (!next) return;
    event.preventDefault();
    setActiveId(next.id);
    box.current?.querySelector<SVGElement>(`[data-event="${CSS.escape(next.id)}"]`)?.focus();
  };

  return (
    <Section
      title={t('lifeline.title')}
      beside={t('lifeline.summary', { count: events.length, born: formatDate(bornOn) })}
      tools={
        <>
          {tools}
          <Button size="small" variant="text" onClick={() => setAsTable(!asTable)}>
            {asTable ? t('lifeline.picture') : t('lifeline.table')}
          </Button>
        </>
      }
    >
      {asTable ? (
        <LifelineTable marks={marks} bornOn={bornOn} onOpen={onOpen} />
      ) : (
        <Box
          ref={box}
          sx={{ position: 'relative', overflowX: 'auto', mx: -0.5 }}
          onKeyDown={walk}
          onClick={(event) => {
            const id = eventIdAt(event.target);
            if (id) onOpen(id);
          }}
          onFocus={(event) => {
            const id = eventIdAt(event.target);
            setShownId(id);
            if (id) setActiveId(id);
          }}
          onBlur={() => setShownId(undefined)}
          onPointerOver={(event) => setShownId(eventIdAt(event.target))}
          onPointerLeave={() => setShownId(undefined)}
        >
          <LifelineFigure layout={layout} width={width} bornOn={bornOn} activeId={roving} />
          {shown ? <LifelineTip mark={shown} width={width} bornOn={bornOn} /> : null}
        </Box>
      )}
    </Section>
  );
});
