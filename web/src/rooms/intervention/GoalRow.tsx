import { GasLevel } from '@xingcheng/shared/codes/gas-level';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';

import { useMay } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { PlanFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, useT } from '../../i18n/index.ts';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { RateGoalMutation } from './plan.operations.ts';

type Goal = PlanFactsFragment['goals'][number];

/** A goal with its newest rating; rating again adds one, the earlier ones stay. */
export function GoalRow({ goal, mayRate }: { goal: Goal; mayRate: boolean }) {
  const t = useT('intervention');
  const may = useMay();
  const act = useAct();
  const toast = useToast();
  const rate = useCommand(RateGoalMutation);
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
      <Box sx={{ flex: 1, minWidth: 180 }}>{goal.wording}</Box>
      {mayRate && may('goal.rate') && goal.status === 'OPEN' ? (
        <Select
          size="small"
          displayEmpty
          value={goal.level ?? ''}
          SelectDisplayProps={{ 'aria-label': t('goal.rateNamed', { goal: goal.wording }) }}
          renderValue={(level) => (level ? codeLabel('gasLevel', level) : t('goal.rate'))}
          onChange={(event) =>
            act(async () => {
              must(await rate({ input: { goalId: goal.id, level: event.target.value } }));
              toast({ text: t('goal.rated') });
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
        <Box sx={{ fontSize: 13 }}>{goal.level ? codeLabel('gasLevel', goal.level) : t('goal.unrated')}</Box>
      )}
      <Box sx={{ color: c.text2, fontSize: 12, width: 76, textAlign: 'right' }}>{formatDate(goal.ratedOn)}</Box>
    </Box>
  );
}
