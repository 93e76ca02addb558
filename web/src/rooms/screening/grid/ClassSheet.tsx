import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';

import { useMay, useMe, useToday } from '../../../app/session.tsx';
import { codeLabel, formatClass, formatTime, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { PageHeader } from '../../../kit/PageHeader.tsx';
import { EmptyState } from '../../../kit/states/States.tsx';
import { LocalItemTextsQuery } from '../instruments/texts.operations.ts';
import { useInstrumentTitle } from '../instruments/useInstrumentTitle.ts';
import { ClassNotices } from './ClassNotices.tsx';
import type { Grid } from './grid-row.ts';
import { GridTable } from './GridTable.tsx';
import { queueKey } from './local-queue.ts';
import { useGrid } from './useGrid.ts';

type Props = { grid: Grid; grade: string; className: string; reload: () => Promise<Grid | null> };

export function ClassSheet({ grid, grade, className, reload }: Props) {
  const t = useT('screening');
  const may = useMay();
  const titleOf = useInstrumentTitle();
  const { data: own } = useQuery(LocalItemTextsQuery, {
    variables: { instrument: grid.instrument.key },
    skip: grid.instrument.licenceClass !== 'B' || !may('instrument.text'),
  });
  const texts = useMemo(
    () => Object.fromEntries((own?.localItemTexts ?? []).map(({ item, text }) => [item, text])),
    [own],
  );
  const [params, setParams] = useSearchParams();
  const { campaign, instrument } = grid;
  const [informant, setInformant] = useState(instrument.informants[0] ?? '');
  const today = useToday();
  const queue = queueKey(useMe().id, campaign.id, params.get('school') ?? '', grade, className, instrument.key);
  const { rows, answer, leave, mark, hold, sendAll, savedAt, kept, offline, unsaved } = useGrid(
    grid,
    informant,
    queue,
    reload,
  );
  const sheet = useMemo(() => ({ instrument: instrument.key, informant, today }), [instrument.key, informant, today]);
  const heads = useHeads(rows, t('grid.regression'), t('grid.impairment'));
  const done = rows.filter((row) => row.status === 'SCORED').length;
  const absent = rows.filter((row) => row.mark?.mark === 'ABSENT').length;
  const refused = rows.filter((row) => row.consent === 'REFUSED').length;
  const silent = rows.filter((row) => row.consent === 'NO_REPLY').length;
  const lapsed = rows.filter((row) => row.consent === 'REPLACED').length;
  const place = formatClass(grade, className);
  const progress = [
    t('grid.progress', { done, all: rows.length }),
    ...(refused > 0 ? [t('grid.refusals', { count: refused })] : []),
    ...(absent > 0 ? [t('grid.absences', { count: absent })] : []),
    ...(lapsed > 0 ? [t('grid.lapsed', { count: lapsed })] : []),
    ...(silent > 0 ? [t('grid.silent', { count: silent })] : []),
  ].join(' · ');
  return (
    <>
      <PageHeader
        title={place.trim() || campaign.name}
        beside={<StatusChip tone="info" label={`${titleOf(instrument)} · ${campaign.name}`} />}
        subtitle={progress}
        tools={
          <>
            <span role="status">
              {offline
                ? t('grid.offline', { count: kept })
                : unsaved
                  ? t('grid.unsaved')
                  : savedAt
                    ? t('grid.saved', { at: formatTime(savedAt).slice(11) })
                    : ''}
            </span>
            {campaign.instruments.length > 1 ? (
              <Select
                value={instrument.key}
                inputProps={{ 'aria-label': t('grid.instrument') }}
                onChange={(event) => {
                  const next = new URLSearchParams(params);
                  next.set('instrument', event.target.value);
                  setParams(next);
                }}
              >
                {campaign.instruments.map((key) => (
                  <MenuItem key={key} value={key}>
                    {key}
                  </MenuItem>
                ))}
              </Select>
            ) : null}
            {instrument.informants.length > 1 ? (
              <Select
                value={informant}
                inputProps={{ 'aria-label': t('grid.informant') }}
                onChange={(event) => setInformant(event.target.value)}
              >
                {instrument.informants.map((who) => (
                  <MenuItem key={who} value={who}>
                    {codeLabel('informant', who)}
                  </MenuItem>
                ))}
              </Select>
            ) : null}
            <Button onClick={sendAll} disabled={!unsaved}>
              {t('grid.saveNow')}
            </Button>
          </>
        }
      />
      {offline ? (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t('grid.offlineBody', { count: kept })}
        </Alert>
      ) : null}
      {instrument.licenceClass === 'A' ? null : (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {t('grid.protected')}
        </Alert>
      )}
      {instrument.verified ? null : (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t('grid.unverified')}
        </Alert>
      )}
      {may('screening.record') ? null : (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {t('grid.readOnly')}
        </Alert>
      )}
      {may('screening.notice') && rows.length > 0 ? (
        <ClassNotices grid={grid} schoolId={params.get('school') ?? ''} grade={grade} className={className} />
      ) : null}
      {rows.length === 0 ? (
        <EmptyState body={t('grid.empty')} />
      ) : (
        <GridTable
          caption={`${place} · ${titleOf(instrument)}`}
          heads={heads}
          rows={rows}
          sheet={sheet}
          texts={texts}
          withTotal
          onAnswer={may('screening.record') ? answer : ignore}
          onMark={may('screening.record') ? mark : ignore}
          onEnterRow={may('screening.record') ? hold : ignore}
          onLeaveRow={may('screening.record') ? leave : ignore}
        />
      )}
    </>
  );
}

const ignore = () => {};

/** Item numbers; where each child has the items of its own age, their place in the row. */
function useHeads(rows: ReturnType<typeof useGrid>['rows'], regression: string, impairment: string): readonly string[] {
  const longest = rows.reduce<(typeof rows)[number] | undefined>(
    (best, row) => (row.items.length > (best?.items.length ?? 0) ? row : best),
    undefined,
  );
  return (longest?.items ?? []).map((item, at) => {
    if (item.id === 'WS-REG') return regression;
    if (item.id === 'WS-IMP') return impairment;
    return item.node === null || item.node === undefined ? item.id : String(at + 1);
  });
}
