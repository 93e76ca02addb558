import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';

import { byOrder, useRooms } from '../../app/contract.ts';
import { useMay, useToday } from '../../app/session.tsx';
import { isForbidden } from '../../graphql/client.ts';
import { formatDateLong, useT } from '../../i18n/index.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { NoPermission } from '../../kit/states/States.tsx';
import { CoachPeople } from './CoachPeople.tsx';
import { CoachPeopleQuery } from './employment.operations.ts';

/** The day of a job coach on one screen: people left, tasks right, a visit written down without leaving it. */
export function CoachDayPage() {
  const t = useT('employment');
  const today = useToday();
  const may = useMay();
  const { homeSections } = useRooms();
  const { error } = useQuery(CoachPeopleQuery);
  if (isForbidden(error)) return <NoPermission />;
  const right = byOrder(homeSections.filter((section) => section.place === 'right' && may(section.needs)));
  return (
    <>
      <PageHeader title={t('day.title')} subtitle={formatDateLong(today)} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0,1fr)', lg: 'minmax(0,7fr) minmax(0,5fr)' },
        }}
      >
        <CoachPeople />
        <Box sx={{ display: 'grid', gap: 2 }}>
          {right.map(({ key, Component }) => (
            <Component key={key} />
          ))}
        </Box>
      </Box>
    </>
  );
}
