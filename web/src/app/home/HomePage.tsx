import Box from '@mui/material/Box';

import { useT } from '../../i18n/index.ts';
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
      {tiles}
      {mine.length === 0 ? (
        <Section>
          <EmptyState title={t('home.empty')} body={t('home.emptyBody')} />
        </Section>
      ) : (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: {
              xs: 'minmax(0,1fr)',
              md: left.length > 0 && right.length > 0 ? 'minmax(0,7fr) minmax(0,5fr)' : 'minmax(0,1fr)',
            },
          }}
        >
          {left.length > 0 ? <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>{left}</Box> : null}
          {right.length > 0 ? <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>{right}</Box> : null}
        </Box>
      )}
    </>
  );
}
