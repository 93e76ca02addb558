import Button from '@mui/material/Button';
import { useState } from 'react';

import { movesOf } from '../../../app/moves.ts';
import { must, useCommand } from '../../../app/useCommand.ts';
import type { ScreeningFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../../i18n/index.ts';
import { Block } from '../../../kit/Block.tsx';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { StateControl } from '../../../kit/StateControl.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { useTitleOfKey } from '../instruments/useInstrumentTitle.ts';
import { ScreeningResult } from '../ScreeningResult.tsx';
import { VoidScreeningMutation } from '../screening.operations.ts';
import { AmendDialog } from './AmendDialog.tsx';
import { AmendmentHistory } from './AmendmentHistory.tsx';
import { InterviewDialog } from './InterviewDialog.tsx';

export function ScreeningCard({ screening }: { screening: ScreeningFactsFragment }) {
  const t = useT('screening');
  const toast = useToast();
  const titleOfKey = useTitleOfKey();
  const strike = useCommand(VoidScreeningMutation);
  const [amending, setAmending] = useState(false);
  const [interviewing, setInterviewing] = useState(false);
  const [telling, setTelling] = useState(false);
  const may = (name: string) => screening.openMoves.some(({ move }) => move === name);
  const interviewDue = may('amend') && (screening.outcome === 'FOLLOW_UP' || screening.followUpAnswers != null);
  const where = [
    codeLabel('screeningStage', screening.stage),
    ...(screening.node ? [t('node.months', { months: screening.node })] : []),
  ].join(' · ');
  return (
    <Block
      title={`${formatDate(screening.screenedOn)} · ${where}`}
      beside={[titleOfKey(screening.instrument), screening.campaignName].filter(Boolean).join(' · ')}
      tools={
        <>
          {screening.status === 'SCORED' ? null : (
            <StatusChip
              tone={screening.status === 'VOIDED' ? 'neutral' : 'warning'}
              label={codeLabel('screeningStatus', screening.status)}
            />
          )}
          {interviewDue ? (
            <Button size="small" onClick={() => setInterviewing(true)}>
              {t('tab.interview')}
            </Button>
          ) : null}
          {may('amend') ? (
            <Button size="small" onClick={() => setAmending(true)}>
              {t('tab.amend')}
            </Button>
          ) : null}
          <StateControl
            size="small"
            moves={movesOf(
              screening.openMoves.filter(({ move }) => move === 'void'),
              () => t('tab.void'),
            )}
            onMove={async (_, reason) => {
              must(await strike({ input: { id: screening.id, version: screening.version, reason: reason ?? '' } }));
              toast({ text: t('tab.voided') });
            }}
          />
        </>
      }
    >
      <ScreeningResult screening={screening} />
      {screening.amendmentCount > 0 ? (
        <Button
          size="small"
          aria-expanded={telling}
          sx={{ justifySelf: 'start', mt: 1 }}
          onClick={() => setTelling((now) => !now)}
        >
          {t('tab.amendments', { count: screening.amendmentCount })}
        </Button>
      ) : null}
      {telling ? <AmendmentHistory screeningId={screening.id} /> : null}
      {interviewing ? <InterviewDialog screening={screening} onClose={() => setInterviewing(false)} /> : null}
      {amending ? <AmendDialog screening={screening} onClose={() => setAmending(false)} /> : null}
    </Block>
  );
}
