import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';

import { movesOf } from '../../../app/moves.ts';
import { useMay } from '../../../app/session.tsx';
import { must, useCommand } from '../../../app/useCommand.ts';
import type { CampaignFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, useT, type Key } from '../../../i18n/index.ts';
import { StatRow, StatTile } from '../../../kit/charts/StatTile.tsx';
import { percent } from '../../../kit/charts/DataBar.tsx';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { PageHeader } from '../../../kit/PageHeader.tsx';
import { StateControl } from '../../../kit/StateControl.tsx';
import { pupilsHref } from './board-figures.ts';
import { MoveCampaignMutation } from './campaign.operations.ts';
import { campaignTone } from './campaign-tone.ts';
import { RollProgress } from './RollProgress.tsx';

/** What the campaign is, what may happen to it next, and the figures one asks for first. */
export function CampaignHead({ campaign }: { campaign: CampaignFactsFragment }) {
  const t = useT('screening');
  const toast = useToast();
  const may = useMay();
  const move = useCommand(MoveCampaignMutation);
  // Calling off is for a plan that nobody has begun: later it is no choice at all, and its reason would only stand in the way.
  const moves = campaign.openMoves.filter(({ move: name, blockedBy }) => name !== 'cancel' || !blockedBy);
  const { onRoll, consented, done, toDo, untold, positive, overdue } = campaign;
  const tiles = [
    { state: 'ALL', value: onRoll },
    { state: 'CONSENTED', value: consented, share: onRoll },
    { state: 'DONE', value: done, share: onRoll },
    { state: 'TO_DO', value: toDo, tone: 'warning' as const },
    { state: 'UNTOLD', value: untold, tone: 'warning' as const },
    { state: 'POSITIVE', value: positive, share: done },
    { state: 'OVERDUE', value: overdue, tone: 'error' as const },
  ];
  return (
    <>
      <PageHeader
        title={campaign.name}
        beside={
          <StatusChip tone={campaignTone(campaign.status)} label={codeLabel('campaignStatus', campaign.status)} />
        }
        subtitle={[
          codeLabel('campaignProgramme', campaign.programme),
          campaign.programmeVersion,
          campaign.areaName,
          `${campaign.startsOn} – ${campaign.endsOn}`,
          t('campaign.schoolCount', { count: campaign.schoolCount }),
        ].join(' · ')}
        tools={
          <>
            <Button component={Link} to={pupilsHref(campaign.id, {})}>
              {t('board.roll')}
            </Button>
            {campaign.programme === 'SCHOOL' ? null : (
              <Button component={Link} to={`/screening/campaigns/${campaign.id}/age-points`}>
                {t('agePoint.title')}
              </Button>
            )}
            <StateControl
              moves={movesOf(moves, (name) => t(`campaign.move.${name}` as Key<'screening'>))}
              onMove={async (name, reason) => {
                must(
                  await move({
                    input: { id: campaign.id, move: name, version: campaign.version, reason: reason ?? null },
                  }),
                );
                toast({ text: t(`campaign.moved.${name}` as Key<'screening'>, { name: campaign.name }) });
              }}
            />
          </>
        }
      />
      <RollProgress campaign={campaign} />
      {may('screening.progress') ? (
        <Box component="section" aria-label={t('board.figures')}>
          <StatRow>
            {tiles.map(({ state, value, share, tone }) =>
              typeof value !== 'number' ? null : (
                <StatTile
                  key={state}
                  label={codeLabel('pupilState', state)}
                  value={value}
                  to={pupilsHref(campaign.id, { state })}
                  tone={value > 0 ? (tone ?? 'neutral') : 'neutral'}
                  {...(share ? { note: percent(value / share) } : {})}
                />
              ),
            )}
          </StatRow>
        </Box>
      ) : null}
    </>
  );
}
