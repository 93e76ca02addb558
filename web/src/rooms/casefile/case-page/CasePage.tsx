import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { Navigate, useParams, useSearchParams } from 'react-router';

import { byOrder, useRooms } from '../../../app/contract.ts';
import { NotFound } from '../../../app/NotFound.tsx';
import { useReadsOnly } from '../../../app/glass/useReadsOnly.ts';
import { ReadsOnly, useMay, useToday } from '../../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import { useT } from '../../../i18n/index.ts';
import { DetailPage, type DetailTab } from '../../../kit/detail-page/DetailPage.tsx';
import { Lifeline } from '../../../kit/lifeline/Lifeline.tsx';
import { CaseQuery } from '../case.operations.ts';
import { lifelineEvents } from '../lifeline-events.ts';
import { TasksQuery } from '../task.operations.ts';
import { CaseContext } from './CaseContext.tsx';
import { Handovers } from './Handovers.tsx';
import { NextSteps } from './NextSteps.tsx';
import { QuickActions } from './QuickActions.tsx';
import { Team } from './Team.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { useLife } from './useLife.ts';

/** One file for one life. */
export function CasePage() {
  const { personId = '' } = useParams();
  const readsOnly = useReadsOnly(personId);
  return (
    <ReadsOnly value={readsOnly}>
      <CaseOf key={personId} personId={personId} />
    </ReadsOnly>
  );
}

function CaseOf({ personId }: { personId: string }) {
  const t = useT('casefile');
  const common = useT('common');
  const today = useToday();
  const may = useMay();
  const { caseTabs } = useRooms();
  const [, setParams] = useSearchParams();
  const [highlight, setHighlight] = useState<string>();
  const { data, loading, error, refetch } = useQuery(CaseQuery, { variables: { personId } });
  const life = useLife(personId);
  const owed = useQuery(TasksQuery, { variables: { first: 50, filter: { personId, status: 'OPEN' } } });
  const tasks = useMemo(() => owed.data?.tasks.nodes ?? [], [owed.data]);
  // Not remembered: their names are words, and the language may change.
  const events = lifelineEvents(life.entries, tasks);
  const person = data?.person?.person;

  if (data && (!data.case || !person)) return <NotFound record={{ type: 'CaseFile', id: personId }} />;
  // The id of a record that was merged: its life goes on under the survivor's.
  if (person && person.id !== personId) return <Navigate replace to={`/cases/${person.id}`} />;

  const openEvent = (id: string) => {
    setHighlight(undefined);
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.delete('tab');
      return next;
    });
    requestAnimationFrame(() => setHighlight(id));
  };
  const tabs: DetailTab[] = [
    {
      key: 'timeline',
      label: t('page.timeline'),
      render: () => <TimelineTab life={life} tasks={tasks} highlight={highlight} />,
    },
    ...byOrder(caseTabs.filter((tab) => may(tab.needs))).map(({ key, labelKey, Component }) => ({
      key,
      label: common(labelKey),
      render: () => <Component caseId={data?.case?.caseFile?.caseFileId ?? ''} personId={personId} />,
    })),
  ];
  return (
    <DetailPage
      title={person?.name ?? t('page.title')}
      loading={loading && !data}
      forbidden={isForbidden(error)}
      error={error && !data ? { requestId: requestIdOf(error) } : undefined}
      onRetry={() => void refetch()}
      context={data?.case && data.person ? <CaseContext head={data.case} known={data.person} tasks={tasks} /> : null}
      top={person ? <Lifeline events={events} bornOn={person.birthDate} today={today} onOpen={openEvent} /> : null}
      tabs={tabs}
      aside={
        data?.case ? (
          <>
            <NextSteps tasks={tasks} loading={owed.loading && !owed.data} />
            <Handovers handovers={data.case.handovers} />
            <QuickActions head={data.case} />
            <Team head={data.case} />
          </>
        ) : null
      }
    />
  );
}
