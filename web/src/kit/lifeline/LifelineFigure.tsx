import Box from '@mui/material/Box';
import { memo } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';
import { frame, type Layout } from './lifeline-layout.ts';
import { LifelineMark, yOf } from './LifelineMark.tsx';
import { useMarkName } from './useMarkName.ts';

type Props = { layout: Layout; width: number; bornOn: string; activeId: string | undefined };

export const LifelineFigure = memo(function LifelineFigure({ layout, width, bornOn, activeId }: Props) {
  const t = useT('kit');
  const nameOf = useMarkName(bornOn);
  const { marks, lanes, ticks, nowX, height } = layout;
  const bottom = height - 4;
  return (
    <Box
      component="svg"
      role="group"
      aria-label={t('lifeline.svg')}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      sx={{
        display: 'block',
        fontFamily: 'inherit',
        fontSize: 12,
        '& .ring': { stroke: 'transparent', strokeWidth: 2 },
        '& [data-event]:focus-visible .ring': { stroke: c.primary },
        '& [data-event]:hover .ring': { stroke: c.field },
        '& text': { pointerEvents: 'none', userSelect: 'none' },
      }}
    >
      <g aria-hidden>
        {lanes.map((chapter, lane) => (
          <g key={chapter}>
            <line x1={frame.left} x2={width - frame.right} y1={yOf(lane)} y2={yOf(lane)} stroke={c.line2} />
            <text x={4} y={yOf(lane) + 4} fill={c.text}>
              {t(`chapter.${chapter}`)}
            </text>
          </g>
        ))}
        {ticks.map((tick) => (
          <g key={tick.age}>
            {tick.age > 0 ? (
              <line
                x1={tick.x}
                x2={tick.x}
                y1={20}
                y2={bottom}
                stroke={c.line}
                strokeDasharray={tick.transition ? '2 4' : '1 6'}
              />
            ) : null}
            {tick.labelled ? (
              <text x={tick.x} y={13} fill={c.text2} textAnchor={tick.age === 0 ? 'start' : 'middle'}>
                {tick.age === 0 ? t('lifeline.born') : t('lifeline.age', { count: tick.age })}
              </text>
            ) : null}
          </g>
        ))}
        <line x1={nowX} x2={nowX} y1={22} y2={bottom} stroke={c.gold} strokeWidth={1.5} />
      </g>
      {marks.map((mark) => (
        <LifelineMark key={mark.id} mark={mark} name={nameOf(mark)} active={mark.id === activeId} />
      ))}
      <g aria-hidden>
        <path
          transform={`translate(${nowX} 22)`}
          d="M0-8l2.2 4.600 5 .7-3.600 3.500.9 5-4.500-2.400-4.500 2.400.9-5-3.600-3.500 5-.7z"
          fill={c.gold}
          stroke={c.surface}
          strokeWidth={1}
        />
        <text
          x={nowX - 11}
          y={27}
          textAnchor="end"
          fill={c.goldText}
          stroke={c.surface}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {t('lifeline.today')}
        </text>
      </g>
    </Box>
  );
});
