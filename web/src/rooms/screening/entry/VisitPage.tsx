import { nodeForAge } from '@xingcheng/shared/pathway/nodes';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link, useParams } from 'react-router';

import { useMay, useToday } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { must, useCommand } from '../../../app/useCommand.ts';
import { codeLabel, formatAge, useT } from '../../../i18n/index.ts';
import { PageHeader } from '../../../kit/PageHeader.tsx';
import { Section } from '../../../kit/Section.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { NoPermission } from '../../../kit/states/States.tsx';
import { UnsavedGuard } from '../../../kit/UnsavedGuard.tsx';
import { ContinueScreeningMutation, RecordScreeningMutation } from '../screening.operations.ts';
import { ScreeningResult } from '../ScreeningResult.tsx';
import { ItemAnswers, type Answers } from './ItemAnswers.tsx';
import { NodeBoard } from './NodeBoard.tsx';
import { WithVisit, type Visit } from './WithVisit.tsx';

const SIGNS = 'CN_WARNING_SIGNS@';

/** The national primary screen of one child at its age point. */
export function VisitPage() {
  const { personId = '' } = useParams();
  const may = useMay();
  if (!may('screening.record')) return <NoPermission />;
  return <WithVisit personId={personId}>{(visit) => <VisitOf key={personId} visit={visit} />}</WithVisit>;
}

function VisitOf({ visit }: { visit: Visit }) {
  const t = useT('screening');
  const today = useToday();
  const act = useAct();
  const toast = useToast();
  const record = useCommand(RecordScreeningMutation);
  const goOn = useCommand(ContinueScreeningMutation);
  const { person, nodes, screenings, instruments, ageMonths } = visit;
  const month = nodeForAge(ageMonths);
  const instrument = instruments.find((one) => one.key.startsWith(SIGNS));
  const earlier = screenings.find(
    (one) => one.instrument.startsWith(SIGNS) && one.node === month && one.status !== 'VOIDED',
  );
  const [answers, setAnswers] = useState<Answers>(() => (earlier?.answers as Answers | undefined) ?? {});
  const [dirty, setDirty] = useState(false);
  const [sending, setSending] = useState(false);
  const items = (instrument?.items ?? []).filter((item) => (item.node ?? null) === null || item.node === month);
  const missing = items.filter((item) => !answers[item.id]).length;

  const save = async () => {
    setSending(true);
    try {
      const outcome = earlier
        ? await goOn({ input: { id: earlier.id, version: earlier.version, answers } })
        : await record({
            input: { personId: person.id, instrument: instrument?.key ?? '', informant: 'SCREENER', answers },
          });
      const done = must(outcome);
      setDirty(false);
      toast({ text: t('entry.recorded', { outcome: codeLabel('screeningOutcome', done.outcome) }) });
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <UnsavedGuard when={dirty} />
      <PageHeader
        title={t('entry.visit', { name: person.name })}
        subtitle={`${codeLabel('sex', person.sex)} · ${formatAge(person.birthDate, today)}`}
        more={[{ label: t('entry.toCase'), to: `/cases/${person.id}?tab=screening` }]}
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Section title={t('node.title')} beside={t('node.source')}>
          <NodeBoard nodes={nodes} current={month} />
        </Section>
        {month === null || !instrument ? (
          <Alert severity="info">{t('entry.outsideAges')}</Alert>
        ) : earlier?.status === 'SCORED' ? (
          <Section title={t('entry.result', { months: month })}>
            <ScreeningResult screening={earlier} />
            {earlier.outcome === 'POSITIVE' ? (
              <Button component={Link} to={`/cases/${person.id}?tab=referral`} sx={{ mt: 1.5 }}>
                {t('entry.toReferral')}
              </Button>
            ) : null}
          </Section>
        ) : (
          <Section title={t('entry.signs', { months: month })} beside={t('entry.signsHint')}>
            <ItemAnswers
              items={items}
              answers={answers}
              onChange={(next) => {
                setAnswers(next);
                setDirty(true);
              }}
            />
            {missing > 0 ? <Box sx={{ mb: 1 }}>{t('entry.missing', { count: missing })}</Box> : null}
            <Button variant="contained" color="primary" disabled={sending} onClick={() => act(save)}>
              {t('entry.save')}
            </Button>
          </Section>
        )}
      </Box>
    </>
  );
}
