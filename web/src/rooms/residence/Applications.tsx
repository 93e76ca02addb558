import { ApplicationWithdrawReason } from '@xingcheng/shared/codes/application-withdraw-reason';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

import { movesOf } from '../../app/moves.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { ApplicationFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateControl } from '../../kit/StateControl.tsx';
import { EmptyState } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { FactorList } from './Points.tsx';
import { WithdrawApplicationMutation } from './residence.operations.ts';
import { UrgentChip } from './UrgentChip.tsx';

type Props = {
  applications: readonly ApplicationFactsFragment[];
  abilities: { apply: boolean; assess: boolean };
  onApply: () => void;
  onAssess: (application: ApplicationFactsFragment) => void;
};

/** Applications with their points and what may be done with each. */
export function Applications({ applications, abilities, onApply, onAssess }: Props) {
  const t = useT('residence');
  const drafted = applications.some((one) => one.status === 'DRAFT');
  return (
    <Section
      title={t('tab.applications')}
      tools={
        abilities.apply && !drafted ? (
          <Button variant="outlined" size="small" onClick={onApply}>
            {t('tab.apply')}
          </Button>
        ) : undefined
      }
    >
      {applications.length === 0 ? <EmptyState title={t('tab.none')} body={t('tab.noneBody')} /> : null}
      <Box sx={{ display: 'grid', gap: 2 }}>
        {applications.map((application) => (
          <Box key={application.id} sx={{ display: 'grid', gap: 1 }}>
            <Line application={application} abilities={abilities} onApply={onApply} onAssess={onAssess} />
            {application.status === 'DRAFT' ? (
              <Box sx={{ color: c.text2, fontSize: 13 }}>{t('tab.draftBody')}</Box>
            ) : (
              <FactorList factors={application.factors} />
            )}
          </Box>
        ))}
      </Box>
    </Section>
  );
}

type LineProps = Omit<Props, 'applications'> & { application: ApplicationFactsFragment };

function Line({ application, onApply, onAssess }: LineProps) {
  const t = useT('residence');
  const toast = useToast();
  const withdraw = useCommand(WithdrawApplicationMutation);
  const may = (move: string) => application.openMoves.some((one) => one.move === move);
  const reasons = codeOptions('applicationWithdrawReason', Object.values(ApplicationWithdrawReason));
  const back = application.openMoves.filter((one) => one.move === 'withdraw');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      {application.status === 'DRAFT' ? null : <strong>{t('tab.points', { points: application.points })}</strong>}
      <StatusChip label={codeLabel('applicationStatus', application.status)} tone="info" />
      <UrgentChip application={application} />
      <Box sx={{ color: c.text2, fontSize: 13 }}>
        {formatDate(application.appliedOn)} · {t('waitingList.rule', { rule: application.rule })}
        {application.rank ? ` · ${t('waitingList.rank')} ${application.rank}` : ''}
        {application.withdrawReason ? ` · ${codeLabel('applicationWithdrawReason', application.withdrawReason)}` : ''}
      </Box>
      <Box sx={{ flex: 1 }} />
      {may('submit') ? (
        <Button size="small" variant="contained" color="primary" onClick={onApply}>
          {t('tab.fillIn')}
        </Button>
      ) : null}
      {may('list') ? (
        <Button size="small" onClick={() => onAssess(application)}>
          {t('tab.assess')}
        </Button>
      ) : null}
      <StateControl
        size="small"
        moves={movesOf(back, () => t('tab.withdraw')).map((one) => ({ ...one, reasons }))}
        onMove={async (_, reason, note) => {
          const { id, version } = application;
          must(await withdraw({ input: { id, version, reason: reason ?? '', note: note ?? null } }));
          toast({ text: t('tab.withdrawn') });
        }}
      />
    </Box>
  );
}
