import { memo } from 'react';

import { c, chapterHue } from '../theme/tokens.ts';
import { frame, type Mark } from './lifeline-layout.ts';

type Props = { mark: Mark; name: string; active: boolean };

export const yOf = (lane: number): number => frame.top + lane * frame.lane + 6;

/** One event. Pointer and keys are handled once by the picture; this only draws, so 200 of them stay quick. */
export const LifelineMark = memo(function LifelineMark({ mark, name, active }: Props) {
  const { hue, ink } = chapterHue[mark.chapter];
  const y = yOf(mark.lane);
  const { x, width, kind } = mark;
  return (
    <g
      data-event={mark.id}
      role="button"
      aria-label={name}
      tabIndex={active ? 0 : -1}
      style={{ cursor: 'pointer', outline: 'none' }}
    >
      {kind === 'period' ? (
        <>
          <rect x={x} y={y - 8} width={width} height={16} rx={4} fill={hue} />
          <rect className="ring" x={x - 3} y={y - 11} width={width + 6} height={22} rx={6} fill="none" />
        </>
      ) : (
        <>
          {/* A target of 24 pixels around a mark of 11. */}
          <circle cx={x} cy={y} r={12} fill="transparent" />
          {kind === 'milestone' ? (
            <path d={`M${x - 7} ${y}l7-7 7 7-7 7z`} fill={hue} stroke={c.surface} strokeWidth={1.5} />
          ) : kind === 'due' ? (
            <circle cx={x} cy={y} r={5.5} fill={c.surface} stroke={hue} strokeWidth={2} />
          ) : (
            <circle cx={x} cy={y} r={6} fill={hue} stroke={c.surface} strokeWidth={1.5} />
          )}
          <circle className="ring" cx={x} cy={y} r={10} fill="none" />
        </>
      )}
      {mark.labelAt === 'none' ? null : (
        <text
          x={mark.labelX}
          y={mark.labelAt === 'above' ? y - 11 : y + 4}
          fontSize={mark.labelAt === 'right' ? 12 : 11}
          fill={mark.labelAt === 'in' ? ink : c.text2}
        >
          {mark.short}
        </text>
      )}
    </g>
  );
});
