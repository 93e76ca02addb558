import Box from '@mui/material/Box';
import { useState } from 'react';
import Button from '@mui/material/Button';

import { movesOf } from '../../../app/moves.ts';
import { useMay } from '../../../app/session.tsx';
import { must, useCommand } from '../../../app/useCommand.ts';
import type { CampaignFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, useT, type Key } from '../../../i18n/index.ts';
import { StatRow, StatTile } from '../../../kit/charts/StatTile.tsx';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { StateControl } from '../../../kit/StateControl.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { MoveCampaignMutation } from './campaign.operations.ts';
import { campaignTone } from './campaign-tone.ts';
import { ClassList, type CampaignClass } from './ClassList.tsx';

type Props = { campaign: CampaignFactsFragment; classes: readonly CampaignClass[] };

/** State, counters and classes above the pupils. */
export function CampaignHead({ campaign, classes }: Props) {
  const t = useT('screening');
  const toast = useToast();
  const may = useMay();
  const move = useCommand(MoveCampaignMutation);
  const [open, setOpen] = useState(false);
  const seesNames = may('screening.read');
  const counts: readonly (readonly [string, number | null | undefined])[] = [
    ['ALL', campaign.onRoll],
    ['CONSENTED', campaign.consented],
    ['REFUSED', campaign.refused],
    ['NO_REPLY', campaign.noReply],
    ['TO_DO', campaign.toDo],
    ['DONE', campaign.done],
    ['POSITIVE', campaign.positive],
  ];
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 2 }}>
        <StatusChip tone={campaignTone(campaign.status)} label={codeLabel('campaignStatus', campaign.status)} />
        <Box sx={{ color: c.text2, flex: 1, minWidth: 240 }}>
          {[
            codeLabel('campaignProgramme', campaign.programme),
            campaign.areaName,
            `${campaign.startsOn} – ${campaign.endsOn}`,
            t('campaign.schoolCount', { count: campaign.schoolCount }),
          ].join(' · ')}
        </Box>
        <StateControl
          size="small"
          moves={movesOf(campaign.openMoves, (name) => t(`campaign.move.${name}` as Key<'screening'>))}
          onMove={async (name, reason) => {
            must(
              await move({
                input: { id: campaign.id, move: name, version: campaign.version, reason: reason ?? null },
              }),
            );
            toast({ text: t(`campaign.moved.${name}` as Key<'screening'>, { name: campaign.name }) });
          }}
        />
        <Button size="small" aria-expanded={open} onClick={() => setOpen((before) => !before)}>
          {t(open ? 'campaign.hideClasses' : 'campaign.showClasses', { count: classes.length })}
        </Button>
      </Box>
      {seesNames ? (
        <StatRow>
          {counts.map(([state, count]) =>
            count === null || count === undefined ? null : (
              <StatTile
                key={state}
                label={codeLabel('pupilState', state)}
                value={count}
                to={`/screening/campaigns/${campaign.id}?state=${state}`}
                tone={
                  state === 'POSITIVE' && count > 0 ? 'error' : state === 'TO_DO' && count > 0 ? 'warning' : 'neutral'
                }
              />
            ),
          )}
        </StatRow>
      ) : null}
      {open ? <ClassList campaign={campaign} classes={classes} /> : null}
    </Box>
  );
}
