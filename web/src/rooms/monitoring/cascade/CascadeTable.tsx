import Box from '@mui/material/Box';
import { Link } from 'react-router';

import type { CascadeBoardQuery } from '../../../graphql/generated/graphql.ts';
import { formatCount, useLanguage, useT } from '../../../i18n/index.ts';
import { DataBar } from '../../../kit/charts/DataBar.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { shareOf } from '../figures.ts';
import { peopleHref, type Question } from './question.ts';

const COLUMNS = ['ROLL', 'SCREENED', 'POSITIVE', 'REFERRED', 'RECHECKED', 'ABNORMAL', 'DIAGNOSED', 'WAITING'] as const;

const look = {
  overflowX: 'auto',
  '& table': { borderCollapse: 'collapse', width: 1, fontSize: 13, fontVariantNumeric: 'tabular-nums' },
  '& caption': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  '& th, & td': {
    px: 1.25,
    height: 36,
    borderBottom: `1px solid ${c.line2}`,
    whiteSpace: 'nowrap',
    textAlign: 'right',
  },
  '& thead th': { color: c.text2, fontWeight: 500 },
  '& .name': { position: 'sticky', left: 0, backgroundColor: c.surface, textAlign: 'left', fontWeight: 500 },
  '& .share': { minWidth: 150, textAlign: 'left' },
  '& .total > *': { fontWeight: 600 },
} as const;

/** District by district; every number is a link to exactly that many people. */
export function CascadeTable({ cascade, question }: { cascade: CascadeBoardQuery['cascade']; question: Question }) {
  const t = useT('monitoring');
  const language = useLanguage();
  const rows = [
    ...cascade.areas.map((area) => ({
      code: area.areaCode,
      name: language === 'en' ? (area.areaNameEn ?? area.areaName) : area.areaName,
      figures: area.figures,
    })),
    { code: '', name: t('board.total'), figures: cascade.total.figures },
  ];
  return (
    <Box sx={look} tabIndex={0} role="group" aria-label={t('cascade.table')}>
      <table>
        <caption>{t('cascade.table')}</caption>
        <thead>
          <tr>
            <th scope="col" className="name">
              {t('board.area')}
            </th>
            {COLUMNS.map((measure) => (
              <th key={measure} scope="col">
                {t(`cascade.measure.${measure}`)}
              </th>
            ))}
            <th scope="col" className="share">
              {t('rate.PRIMARY')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, figures }) => {
            const count = (measure: string) => figures.find((one) => one.measure === measure)?.count ?? 0;
            return (
              <tr key={code} className={code ? '' : 'total'}>
                <th scope="row" className="name">
                  {name}
                </th>
                {COLUMNS.map((measure) => (
                  <td key={measure}>
                    <Link
                      to={peopleHref(question, measure, code || undefined)}
                      aria-label={`${name} ${t(`cascade.measure.${measure}`)} ${formatCount(count(measure))}`}
                    >
                      {formatCount(count(measure))}
                    </Link>
                  </td>
                ))}
                <td className="share">
                  <DataBar share={shareOf(count('SCREENED'), count('ROLL')) ?? 0} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Box>
  );
}
