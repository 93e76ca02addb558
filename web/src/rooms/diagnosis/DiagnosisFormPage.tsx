import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { useNavigate, useParams, useSearchParams } from 'react-router';

import { NotFound } from '../../app/NotFound.tsx';
import { useMay, useToday } from '../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { codeLabel, formatAge, useT } from '../../i18n/index.ts';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { DiagnosisForm } from './DiagnosisForm.tsx';
import { PersonDiagnosesQuery } from './diagnosis.operations.ts';

/** Records a conclusion, or corrects the one named in the address. */
export function DiagnosisFormPage() {
  const { personId = '' } = useParams();
  const [params] = useSearchParams();
  const t = useT('diagnosis');
  const may = useMay();
  const today = useToday();
  const toast = useToast();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(PersonDiagnosesQuery, { variables: { personId } });
  const amends = params.get('amends');
  if (!may(amends ? 'diagnosis.amend' : 'diagnosis.record') || isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={480} />;
  const person = data.person?.person;
  const former = data.personDiagnoses.find((one) => one.id === amends) ?? null;
  if (!person || (amends && !former)) return <NotFound />;
  return (
    <>
      <PageHeader
        title={t(amends ? 'form.amendTitle' : 'form.title', { name: person.name })}
        subtitle={`${codeLabel('sex', person.sex)} · ${formatAge(person.birthDate, today)}`}
      />
      <Section>
        <DiagnosisForm
          key={former?.id ?? 'new'}
          personId={personId}
          birthDate={person.birthDate}
          former={former}
          onReload={async () => {
            const fresh = await refetch();
            return fresh.data?.personDiagnoses.find((one) => one.id === amends) ?? null;
          }}
          onDone={() => {
            toast({ text: t('form.done') });
            void navigate(`/cases/${personId}?tab=diagnosis`);
          }}
        />
      </Section>
    </>
  );
}
