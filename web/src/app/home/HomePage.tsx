import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

import { useT } from '../../i18n/index.ts';
import { StatRow } from '../../kit/charts/StatTile.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { EmptyState } from '../../kit/states/States.tsx';
import { byOrder, useRooms, type HomeSection } from '../contract.ts';
import { useMay, useMe } from '../session.tsx';

/** The first screen of the day: what the rooms have for this role, in three places. */
export function HomePage() {
  const t = useT('common');
  const me = useMe();
  const may = useMay();
  const { homeSections } = useRooms();
  const mine = byOrder(
    homeSections.filter(
      (section) =>
        may(section.needs) &&
        !(section.unless && may(section.unless)) &&
        (!section.roles || section.roles.includes(me.role)),
    ),
  );
  const at = (place: HomeSection['place']) =>
    mine.filter((section) => section.place === place).map(({ key, Component }) => <Component key={key} />);
  const [tiles, left, right] = [at('tiles'), at('left'), at('right')];

  return (
    <>
      <PageHeader title={t('home.title')} subtitle={t('home.hello', { name: me.name })} />
      {tiles.length > 0 ? <OneRow>{tiles}</OneRow> : null}
      {mine.length === 0 ? (
        <Section>
          <EmptyState title={t('home.empty')} body={t('home.emptyBody')} />
        </Section>
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <Side share={7}>{left}</Side>
          <Side share={5}>{right}</Side>
        </Box>
      )}
    </>
  );
}

/** The rooms' tiles run on in one row: each room brings a row of its own, which gives up its frame here. */
function OneRow({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ '& > div > div': { display: 'contents' } }}>
      <StatRow>{children}</StatRow>
    </Box>
  );
}

/** One side of the day. What a room has nothing for stays off the page, and the other side takes its place. */
function Side({ share, children }: { share: number; children: ReactNode }) {
  return (
    <Box
      sx={{
        flex: `${share} 1 ${share * 64}px`,
        minWidth: 0,
        display: 'grid',
        gap: 2,
        alignContent: 'start',
        '&:empty': { display: 'none' },
      }}
    >
      {children}
    </Box>
  );
}
