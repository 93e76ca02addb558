import ClosedIcon from '@mui/icons-material/ChevronRightOutlined';
import OpenIcon from '@mui/icons-material/ExpandMoreOutlined';
import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { Link } from 'react-router';

import { useMay } from '../../../app/session.tsx';
import { requestIdOf } from '../../../graphql/client.ts';
import type { CampaignFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, useLanguage, useT } from '../../../i18n/index.ts';
import { ErrorState } from '../../../kit/states/States.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { BOARD_FIGURES, placeOf, type BoardRow, type Figures, type Place } from './board-figures.ts';
import { boardLook } from './board-look.ts';
import { CampaignBoardQuery } from './campaign.operations.ts';
import { className, gridHref } from './class-name.ts';
import { FigureCell } from './FigureCell.tsx';

/** District, school, class: each level is fetched when it is opened, and every number opens its pupils. */
export function BoardTree({ campaign }: { campaign: CampaignFactsFragment }) {
  const t = useT('screening');
  const may = useMay();
  const columns = BOARD_FIGURES.filter(
    ({ figure }) =>
      (may('screening.read') || typeof campaign[figure] === 'number') &&
      // Where no notice was replaced, nobody is to be asked anew, and the board stays as narrow as it is.
      (figure !== 'replaced' || campaign.replaced > 0),
  );
  return (
    <Box sx={boardLook} tabIndex={0} role="group" aria-label={t('board.title')}>
      <table>
        <caption>{t('board.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className="name">
              {t('board.place')}
            </th>
            {columns.map(({ state }) => (
              <th key={state} scope="col">
                {codeLabel('pupilState', state)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="total">
            <th scope="row" className="name">
              <Box sx={{ pl: '34px' }}>{t('board.total')}</Box>
            </th>
            <Cells campaignId={campaign.id} of={t('board.total')} figures={campaign} place={{}} columns={columns} />
          </tr>
          <Level campaignId={campaign.id} depth={0} columns={columns} parent={{}} />
        </tbody>
      </table>
    </Box>
  );
}

type Columns = readonly (typeof BOARD_FIGURES)[number][];

function Cells({
  columns,
  ...of
}: {
  campaignId: string;
  of: string;
  figures: Figures;
  place: Place;
  columns: Columns;
}) {
  return columns.map((column) => (
    <td key={column.state}>
      <FigureCell {...of} column={column} />
    </td>
  ));
}

type LevelProps = {
  campaignId: string;
  depth: number;
  columns: Columns;
  parent: { districtCode?: string; schoolId?: string };
};

function Level({ campaignId, depth, columns, parent }: LevelProps) {
  const t = useT('screening');
  const { data, error, refetch } = useQuery(CampaignBoardQuery, { variables: { campaignId, ...parent } });
  const span = columns.length + 1;
  if (error)
    return (
      <tr>
        <td colSpan={span}>
          <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />
        </td>
      </tr>
    );
  const rows = data?.campaignBoard;
  if (!rows || rows.length === 0)
    return (
      <tr>
        <Box component="td" colSpan={span} sx={{ color: c.text2, textAlign: 'left !important' }} aria-busy={!rows}>
          {t(rows ? 'board.empty' : 'board.loading')}
        </Box>
      </tr>
    );
  return rows.map((row) => (
    <Branch
      key={[row.districtCode, row.schoolId, row.grade, row.className].join(' ')}
      campaignId={campaignId}
      depth={depth}
      columns={columns}
      row={row}
    />
  ));
}

function Branch({ campaignId, depth, columns, row }: Omit<LevelProps, 'parent'> & { row: BoardRow }) {
  const t = useT('screening');
  const language = useLanguage();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const leaf = row.level === 'CLASS';
  const name = leaf ? className(row) : language === 'en' ? (row.nameEn ?? row.name) : row.name;
  const Icon = open ? OpenIcon : ClosedIcon;
  return (
    <>
      <tr data-level={row.level}>
        <th scope="row" className="name">
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, pl: `${depth * 20}px` }}>
            {leaf ? (
              <Box sx={{ width: 30 }} />
            ) : (
              <IconButton
                size="small"
                aria-expanded={open}
                aria-label={t(open ? 'board.close' : 'board.open', { name })}
                onClick={() => setOpen((before) => !before)}
                sx={{ width: 30, height: 30 }}
              >
                <Icon fontSize="small" />
              </IconButton>
            )}
            {leaf && row.schoolId && row.grade && may('screening.read') ? (
              <Link to={gridHref(campaignId, row)} title={t('class.open')}>
                {name}
              </Link>
            ) : (
              <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }} title={name}>
                {name}
              </Box>
            )}
          </Box>
        </th>
        <Cells campaignId={campaignId} of={name} figures={row} place={placeOf(row)} columns={columns} />
      </tr>
      {open ? (
        <Level
          campaignId={campaignId}
          depth={depth + 1}
          columns={columns}
          parent={row.level === 'DISTRICT' ? { districtCode: row.districtCode } : { schoolId: row.schoolId ?? '' }}
        />
      ) : null}
    </>
  );
}
