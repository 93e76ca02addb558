import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';

import { useMay } from '../../app/session.tsx';
import { requestIdOf } from '../../graphql/client.ts';
import { codeLabel, formatCount, formatDate, useT } from '../../i18n/index.ts';
import { Block, Facts } from '../../kit/Block.tsx';
import { EmptyState, ErrorState } from '../../kit/states/States.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import { OrganisationQuery } from './organisations.operations.ts';

export function OrganisationPanel({ id }: { id: string }) {
  const t = useT('organisations');
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(OrganisationQuery, { variables: { id } });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={200} />;
  const { organisation } = data;
  if (!organisation) return <EmptyState title={t('gone')} />;
  return (
    <Block
      title={organisation.name}
      tools={
        may('organisation.change') ? (
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
          [t('accreditedUntil'), formatDate(organisation.accreditedUntil) || '–'],
          [t('staff'), formatCount(organisation.staffCount)],
        ]}
      />
      {editing ? <OrganisationForm organisation={organisation} onClose={() => setEditing(false)} /> : null}
    </Block>
  );
}
