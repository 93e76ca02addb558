import { StayEndReason } from '@xingcheng/shared/codes/stay-end-reason';
import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';

import { useMay } from '../../app/session.tsx';
import { movesOf } from '../../app/moves.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { requestIdOf } from '../../graphql/client.ts';
import type { ApplicationFactsFragment, PersonResidenceQuery as Answer } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, formatTime, useT, type Key } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateControl } from '../../kit/StateControl.tsx';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { Applications } from './Applications.tsx';
import { ApplyDialog } from './ApplyDialog.tsx';
import { AssessDialog } from './AssessDialog.tsx';
import { StayCare } from './StayCare.tsx';
import { AnswerOfferMutation, MoveStayMutation, PersonResidenceQuery } from './residence.operations.ts';

type Chapter = NonNullable<Answer['personResidence']>;

/** Applications with their points, offered beds, stays: the chapter of care. */
export function ResidenceTab({ personId }: { caseId: string; personId: string }) {
  const [applying, setApplying] = useState(false);
  const [assessing, setAssessing] = useState<ApplicationFactsFragment | null>(null);
  const { data, error, refetch } = useQuery(PersonResidenceQuery, { variables: { personId } });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={240} />;
  const chapter = data.personResidence;
  if (!chapter) return <NoPermission />;
  const { abilities } = chapter;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {chapter.stays.length > 0 ? <Stays stays={chapter.stays} /> : null}
      {chapter.offers.length > 0 ? <Offers offers={chapter.offers} /> : null}
      <Applications
        applications={chapter.applications}
        abilities={abilities}
        onApply={() => setApplying(true)}
        onAssess={setAssessing}
      />
      {applying ? (
        <ApplyDialog
          personId={personId}
          carerLost={chapter.applications.some((one) => one.status === 'DRAFT' && one.urgentBecause === 'CARER_LOST')}
          onClose={() => setApplying(false)}
        />
      ) : null}
      {assessing ? <AssessDialog application={assessing} onClose={() => setAssessing(null)} /> : null}
    </Box>
  );
}

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 } as const;

function Offers({ offers }: { offers: Chapter['offers'] }) {
  const t = useT('residence');
  const toast = useToast();
  const may = useMay();
  const answer = useCommand(AnswerOfferMutation);
  const say = (id: string, accept: boolean) =>
    void answer({ input: { id, accept } })
      .then((outcome) => {
        must(outcome);
        toast({ text: t(accept ? 'tab.accepted' : 'tab.refused') });
      })
      .catch((error: Error) => toast({ text: error.message, tone: 'error' }));
  return (
    <Section title={t('tab.offers')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {offers.map((offer) => (
          <Box key={offer.id} sx={line}>
            <strong>{offer.bedName}</strong>
            <StatusChip
              label={codeLabel('offerStatus', offer.status)}
              tone={offer.status === 'OPEN' ? 'warning' : 'neutral'}
            />
            {offer.status === 'OPEN' ? (
              <>
                <Box sx={{ color: c.text2, fontSize: 13, flex: 1 }}>
                  {t('tab.heldUntil', {
                    until: `${formatDate(offer.heldUntil.slice(0, 10))} ${formatTime(offer.heldUntil)}`,
                  })}
                </Box>
                {may('offer.answer') ? (
                  <>
                    <Button size="small" onClick={() => say(offer.id, false)}>
                      {t('tab.refuse')}
                    </Button>
                    <Button size="small" variant="contained" onClick={() => say(offer.id, true)}>
                      {t('tab.accept')}
                    </Button>
                  </>
                ) : null}
              </>
            ) : null}
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Stays({ stays }: { stays: Chapter['stays'] }) {
  const t = useT('residence');
  const toast = useToast();
  const move = useCommand(MoveStayMutation);
  const reasons = codeOptions('stayEndReason', Object.values(StayEndReason));
  return (
    <Section title={t('tab.stays')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {stays.map((stay) => (
          <Box key={stay.id} sx={{ display: 'grid', gap: 1.5 }}>
            <Box sx={line}>
              <strong>
                {stay.facilityName} · {stay.bedName}
              </strong>
              <StatusChip
                label={codeLabel('stayStatus', stay.status)}
                tone={stay.status === 'DISCHARGED' ? 'neutral' : 'violet'}
              />
              <Box sx={{ color: c.text2, fontSize: 13, flex: 1 }}>
                {stay.endedOn
                  ? t('tab.fromTo', { from: formatDate(stay.startsOn), to: formatDate(stay.endedOn) })
                  : t('tab.from', { from: formatDate(stay.startsOn) })}
                {stay.status === 'TRIAL' ? ` · ${t('tab.trialUntil', { until: formatDate(stay.trialUntil) })}` : ''}
              </Box>
              <StateControl
                size="small"
                moves={movesOf(stay.openMoves, (name) => t(`move.${name}` as Key<'residence'>)).map((one) =>
                  one.needsReason ? { ...one, reasons } : one,
                )}
                onMove={async (name, reason) => {
                  const done = must(
                    await move({ input: { id: stay.id, version: stay.version, move: name, reason: reason ?? null } }),
                  );
                  toast({ text: t('moved', { bed: done.bedName }) });
                }}
              />
            </Box>
            {stay.status === 'RESERVED' ? null : <StayCare stayId={stay.id} />}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
