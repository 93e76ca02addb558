import { addDays } from '@xingcheng/shared/age/iso-date';
import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { useSearchParams } from 'react-router';

import { useMay, useToday } from '../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { formatDate, formatTime, useT } from '../../i18n/index.ts';
import { BedTile, type BedLook } from '../../kit/BedTile.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { EmptyState, ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { AddUnitDialog } from './AddUnitDialog.tsx';
import { BedPanel, type BoardBed } from './BedPanel.tsx';
import { BedBoardQuery } from './residence.operations.ts';

/** The server's states in the tile's looks. A trial is a stay like another on the board. */
const LOOK: Record<string, BedLook> = {
  FREE: 'free',
  HELD: 'held',
  OCCUPIED: 'occupied',
  TRIAL: 'occupied',
  ON_LEAVE: 'homeLeave',
  HOSPITAL: 'hospital',
  OUT_OF_USE: 'cleaning',
};

/** Building, floor, room, bed on a day. */
export function BedBoardPage() {
  const t = useT('residence');
  const today = useToday();
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const on = query.get('on') ?? today;
  const { data, previousData, error, refetch } = useQuery(BedBoardQuery, { variables: { on } });
  if (isForbidden(error)) return <NoPermission />;
  const units = (data ?? previousData)?.bedBoard;
  if (error && !units) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  const beds = units?.flatMap((unit) => unit.beds) ?? [];
  const count = (...states: string[]) => beds.filter((bed) => states.includes(bed.state)).length;
  const goTo = (day: string) => setQuery(day === today ? {} : { on: day }, { replace: true });
  return (
    <>
      <PageHeader
        title={t('board.title')}
        subtitle={t('board.subtitle', {
          all: beds.length,
          occupied: count('OCCUPIED', 'TRIAL'),
          held: count('HELD'),
          away: count('ON_LEAVE', 'HOSPITAL'),
          free: count('FREE'),
        })}
        tools={
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button size="small" onClick={() => goTo(addDays(on, -1))} aria-label={t('board.before')}>
              ‹
            </Button>
            <Button size="small" onClick={() => goTo(today)} aria-pressed={on === today}>
              {on === today ? t('board.today') : formatDate(on)}
            </Button>
            <Button size="small" onClick={() => goTo(addDays(on, 1))} aria-label={t('board.after')}>
              ›
            </Button>
          </Box>
        }
        {...(may('facility.manage') ? { more: [{ label: t('board.addUnit'), onClick: () => setAdding(true) }] } : {})}
      />
      {!units ? <Skeleton variant="rounded" height={320} /> : null}
      {units?.length === 0 ? <EmptyState title={t('board.empty')} body={t('board.emptyBody')} /> : null}
      {units && units.length > 0 ? (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 360px' },
          }}
        >
          <Box sx={{ display: 'grid', gap: 2 }}>
            {units.map((unit) => (
              <Section
                key={unit.id}
                title={`${unit.facilityName} · ${unit.name}`}
                beside={t('board.floor', { building: unit.building, floor: unit.floor })}
              >
                <Rooms beds={unit.beds} chosen={chosen} onChoose={setChosen} />
              </Section>
            ))}
          </Box>
          <Box sx={{ position: { md: 'sticky' }, top: 72 }}>
            <BedPanel bed={beds.find((bed) => bed.id === chosen)} />
          </Box>
        </Box>
      ) : null}
      {adding ? <AddUnitDialog onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function Rooms({
  beds,
  chosen,
  onChoose,
}: {
  beds: readonly BoardBed[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const t = useT('residence');
  const rooms = [...new Set(beds.map((bed) => bed.room))];
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))' }}>
      {rooms.map((room) => (
        <Box key={room} sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
          <Box sx={{ color: c.text2, fontSize: 12 }}>{t('board.room', { room })}</Box>
          {beds
            .filter((bed) => bed.room === room)
            .map((bed) => (
              <BedTile
                key={bed.id}
                bed={bed.label}
                look={LOOK[bed.state] ?? 'cleaning'}
                {...(bed.personName ? { name: bed.personName } : {})}
                {...(bed.heldUntil
                  ? { heldUntil: `${formatDate(bed.heldUntil.slice(0, 10)).slice(5)} ${formatTime(bed.heldUntil)}` }
                  : {})}
                selected={chosen === bed.id}
                onOpen={() => onChoose(bed.id)}
              />
            ))}
        </Box>
      ))}
    </Box>
  );
}
