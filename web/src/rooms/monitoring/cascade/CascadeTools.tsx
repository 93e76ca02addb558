import { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import OutlinedInput from '@mui/material/OutlinedInput';
import Select from '@mui/material/Select';
import { useId, type ReactNode } from 'react';

import { codeLabel, useT } from '../../../i18n/index.ts';
import { CascadeCampaignsQuery } from './cascade.operations.ts';
import type { Question } from './question.ts';

/** A word and its field never stand on two lines. */
function Together({ children }: { children: ReactNode }) {
  return <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}>{children}</Box>;
}

/** Of whom, as of when, and after how many working days somebody waits too long. */
export function CascadeTools({ question: { asOf, of, waitingDays, set, today } }: { question: Question }) {
  const t = useT('monitoring');
  const ids = { of: useId(), days: useId(), asOf: useId() };
  const { data } = useQuery(CascadeCampaignsQuery, { fetchPolicy: 'cache-first' });
  const campaigns = data?.campaigns.nodes ?? [];
  const known = !of.startsWith('campaign:') || campaigns.some(({ id }) => `campaign:${id}` === of);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, fontSize: 13 }}>
      <Together>
        <label id={ids.of}>{t('cascade.of')}</label>
        <Select
          size="small"
          labelId={ids.of}
          displayEmpty
          value={known ? of : ''}
          onChange={(event) => set('of', event.target.value)}
          sx={{ height: 36, maxWidth: 320 }}
        >
          <MenuItem value="">{t('cascade.everyChild')}</MenuItem>
          <MenuItem value={CampaignProgramme.KINDERGARTEN}>
            {codeLabel('campaignProgramme', CampaignProgramme.KINDERGARTEN)}
          </MenuItem>
          <MenuItem value={CampaignProgramme.SCHOOL}>
            {codeLabel('campaignProgramme', CampaignProgramme.SCHOOL)}
          </MenuItem>
          {campaigns.length > 0 ? <ListSubheader>{t('cascade.campaign')}</ListSubheader> : null}
          {campaigns.map(({ id, name }) => (
            <MenuItem key={id} value={`campaign:${id}`}>
              {name}
            </MenuItem>
          ))}
        </Select>
      </Together>
      <Together>
        <label htmlFor={ids.days}>{t('cascade.waitingDays')}</label>
        <OutlinedInput
          id={ids.days}
          size="small"
          type="number"
          value={waitingDays}
          inputProps={{ min: 0, max: 250 }}
          onChange={(event) => set('days', event.target.value)}
          sx={{ height: 36, width: 76 }}
        />
      </Together>
      <Together>
        <label htmlFor={ids.asOf}>{t('board.asOf')}</label>
        <OutlinedInput
          id={ids.asOf}
          size="small"
          type="date"
          value={asOf}
          inputProps={{ max: today }}
          onChange={(event) => set('asOf', event.target.value)}
          sx={{ height: 36, width: 156 }}
        />
      </Together>
    </Box>
  );
}
