import { GasLevel } from '@xingcheng/shared/codes/gas-level';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';

import { useMay, useToday } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { IepFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, useT } from '../../i18n/index.ts';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { RateIepGoalMutation } from './iep.operations.ts';

type Goal = IepFactsFragment['goals'][number];

export function IepGoalRow({ goal, mayRate }: { goal: Goal; mayRate: boolean }) {
  const t = useT('education');
  const today = useToday();
  const may = useMay();
  const act = useAct();
  const toast = useToast();
  const rate = useCommand(RateIepGoalMutation);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        py: 0.75,
        borderTop: `1px solid ${c.line2}`,
      }}
    >
      <Box sx={{ color: c.text2, fontSize: 12, width: 84 }}>{codeLabel('goalDomain', goal.domain)}</Box>
      <Box sx={{ flex: 1, minWidth: 180 }}>
        {goal.wording}
        <Box sx={{ color: c.text2, fontSize: 12 }}>{t('iep.metWhen', { criterion: goal.criterion })}</Box>
      </Box>
      <DueChip dueOn={goal.dueOn} today={today} soonDays={14} />
      {mayRate && may('iep.review') ? (
        <Select
          size="small"
          displayEmpty
          value={goal.level ?? ''}
          SelectDisplayProps={{ 'aria-label': t('iep.rateNamed', { goal: goal.wording }) }}
          renderValue={(level) => (level ? codeLabel('gasLevel', level) : t('iep.rate'))}
          onChange={(event) =>
            act(async () => {
              must(await rate({ input: { goalId: goal.id, level: event.target.value } }));
              toast({ text: t('iep.rated') });
            })
          }
          sx={{ fontSize: 13, minWidth: 168, height: 32 }}
        >
          {codeOptions('gasLevel', Object.values(GasLevel)).map((option) => (
            <MenuItem key={option.value} value={option.value}>
              {option.label}
            </MenuItem>
          ))}
        </Select>
      ) : (
        <Box sx={{ fontSize: 13 }}>{goal.level ? codeLabel('gasLevel', goal.level) : t('iep.unrated')}</Box>
      )}
    </Box>
  );
}
