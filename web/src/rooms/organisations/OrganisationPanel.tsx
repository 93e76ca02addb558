import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';

import { useMay, useMe } from '../../app/session.tsx';
import { requestIdOf } from '../../graphql/client.ts';
import { codeLabel, formatCount, formatDate, useT } from '../../i18n/index.ts';
import { Block, Facts } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { EmptyState, ErrorState } from '../../kit/states/States.tsx';
import { Affected } from './Affected.tsx';
import { Licences } from './Licences.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import { toneOfStanding } from './standing.ts';
import { OrganisationQuery } from './organisations.operations.ts';

const WHOLE_CITY = '440300';

export function OrganisationPanel({ id }: { id: string }) {
  const t = useT('organisations');
  const may = useMay();
  const me = useMe();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(OrganisationQuery, { variables: { id } });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={200} />;
  const { organisation } = data;
  if (!organisation) return <EmptyState title={t('gone')} />;
  // A district keeps its own directory; the city keeps all of it.
  const answers = [organisation.areaCode, WHOLE_CITY].includes(me.organisation.areaCode);
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Block
        title={organisation.name}
        tools={
          may('organisation.change') && answers ? (
            <Button size="small" onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
          ) : null
        }
      >
        <Facts
          facts={[
            [t('kind'), codeLabel('organisationKind', organisation.kind)],
            [t('area'), organisation.areaName],
            [t('identifier'), organisation.identifier ?? '–'],
            [t('phone'), organisation.phone ?? '–'],
            [
              t('licence.standing'),
              <StatusChip
                key="standing"
                tone={toneOfStanding(organisation.standing)}
                label={codeLabel('organisationStanding', organisation.standing)}
              />,
            ],
            [t('accreditedUntil'), formatDate(organisation.accreditedUntil) || '–'],
            [t('staff'), formatCount(organisation.staffCount)],
          ]}
        />
        {editing ? <OrganisationForm organisation={organisation} onClose={() => setEditing(false)} /> : null}
      </Block>
      {organisation.lapsedSince ? (
        <Alert severity="error">{t('licence.lapsedSince', { on: formatDate(organisation.lapsedSince) })}</Alert>
      ) : null}
      <Licences organisationId={id} mayRecord={may('licence.record') && answers} />
      {may('licence.affected') ? <Affected organisationId={id} /> : null}
    </Box>
  );
}
