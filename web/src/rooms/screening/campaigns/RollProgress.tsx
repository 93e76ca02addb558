import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

import { useAct } from '../../../app/useAct.ts';
import { must, useCommand } from '../../../app/useCommand.ts';
import type { CampaignFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatCount, useT } from '../../../i18n/index.ts';
import { Progress } from '../../../kit/import-wizard/Progress.tsx';
import { Section } from '../../../kit/Section.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { CampaignQuery, MoveCampaignRollMutation } from './campaign.operations.ts';

const EVERY_MS = 2_000;

/** A long roll is filled in the background: how far it is, stop, and go on. Nothing once it is complete. */
export function RollProgress({ campaign }: { campaign: CampaignFactsFragment }) {
  const t = useT('screening');
  const act = useAct();
  const move = useCommand(MoveCampaignRollMutation);
  const { id, rollStatus, schoolsOnRoll, schoolCount, onRoll, rollMoves, status } = campaign;
  const filling = rollStatus === 'FILLING' && status !== 'CANCELLED';
  useQuery(CampaignQuery, { variables: { id }, skip: !filling, pollInterval: EVERY_MS, fetchPolicy: 'network-only' });
  if (rollStatus === 'READY' || status === 'CANCELLED') return null;
  const moveTo = (name: 'stop' | 'goOn') => act(async () => must(await move({ input: { id, move: name } })));
  const schools = t('roll.schools', {
    count: schoolCount,
    done: formatCount(schoolsOnRoll),
    all: formatCount(schoolCount),
  });
  return (
    <Section title={t('roll.title')}>
      <Box sx={{ p: 2 }}>
        {filling ? (
          <Progress
            title={codeLabel('rollStatus', rollStatus)}
            counts={[]}
            told={[schools, t('roll.pupils', { count: onRoll, replace: { count: formatCount(onRoll) } })]}
            share={schoolsOnRoll / Math.max(1, schoolCount)}
            {...(rollMoves.includes('stop') ? { onCancel: () => moveTo('stop') } : {})}
          />
        ) : (
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap' }}>
            <Box sx={{ fontWeight: 600 }}>{codeLabel('rollStatus', rollStatus)}</Box>
            <Box sx={{ color: c.text2 }}>{schools}</Box>
            <Box sx={{ flex: 1 }} />
            {rollMoves.includes('goOn') ? (
              <Button variant="contained" onClick={() => moveTo('goOn')}>
                {t('roll.goOn')}
              </Button>
            ) : null}
          </Box>
        )}
      </Box>
    </Section>
  );
}
