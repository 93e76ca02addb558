import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';

import { useToday } from '../../app/session.tsx';
import { requestIdOf } from '../../graphql/client.ts';
import type { StayCareFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, Facts, MiniTable, Nothing } from '../../kit/Block.tsx';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { ErrorState } from '../../kit/states/States.tsx';
import { StayCareQuery } from './care.operations.ts';
import { CarePlanDialog } from './CarePlanDialog.tsx';
import { ReconcileDialog } from './ReconcileDialog.tsx';

/** What a resident takes and what is aimed at: owed at admission, read here afterwards. */
export function StayCare({ stayId }: { stayId: string }) {
  const { data, error, refetch } = useQuery(StayCareQuery, { variables: { stayId } });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={96} />;
  if (!data.stayCare) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Medicines care={data.stayCare} />
      <Plan care={data.stayCare} />
    </Box>
  );
}

type Part = { care: StayCareFactsFragment };

function Medicines({ care }: Part) {
  const t = useT('residence');
  const [open, setOpen] = useState(false);
  const [newest, ...earlier] = care.reconciliations;
  return (
    <Block
      title={t('care.medicines')}
      beside={
        newest
          ? [
              t('care.by', { name: newest.reconciledByName, on: formatDate(newest.reconciledOn) }),
              ...(earlier.length > 0 ? [t('care.earlier', { count: earlier.length })] : []),
            ].join(' · ')
          : undefined
      }
      tools={
        care.mayReconcile ? (
          <Button
            size="small"
            {...(newest ? { variant: 'outlined' } : { variant: 'contained', color: 'primary' })}
            onClick={() => setOpen(true)}
          >
            {newest ? t('care.again') : t('care.reconcile')}
          </Button>
        ) : null
      }
    >
      {!newest ? <Nothing>{t('care.owed')}</Nothing> : null}
      {newest && !newest.medicines ? <Nothing>{t('care.hidden', { count: newest.count })}</Nothing> : null}
      {newest?.medicines?.length === 0 ? <Nothing>{t('care.none')}</Nothing> : null}
      {newest?.medicines && newest.medicines.length > 0 ? (
        <MiniTable
          caption={t('care.medicines')}
          heads={[
            t('care.medicine'),
            t('care.dose'),
            t('care.route'),
            t('care.frequency'),
            t('care.source'),
            t('care.decision'),
          ]}
        >
          {newest.medicines.map((one, at) => (
            <tr key={`${one.medicine}-${at}`}>
              <td>
                <strong>{one.medicine}</strong>
              </td>
              <td style={{ whiteSpace: 'nowrap' }}>{one.dose}</td>
              <td>{codeLabel('medicationRoute', one.route)}</td>
              <td>{one.frequency}</td>
              <td>{codeLabel('medicationSource', one.source)}</td>
              <td>{[codeLabel('medicationDecision', one.decision), one.reason].filter(Boolean).join(' · ')}</td>
            </tr>
          ))}
        </MiniTable>
      ) : null}
      {open ? <ReconcileDialog stayId={care.id} newest={newest ?? null} onClose={() => setOpen(false)} /> : null}
    </Block>
  );
}

function Plan({ care }: Part) {
  const t = useT('residence');
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [newest, ...earlier] = care.plans;
  const lines = (of: readonly string[]) => of.map((line) => <div key={line}>{line}</div>);
  return (
    <Block
      title={t('care.plan')}
      beside={
        newest
          ? [
              t('care.by', { name: newest.writtenByName, on: formatDate(newest.writtenOn) }),
              ...(earlier.length > 0 ? [t('care.earlier', { count: earlier.length })] : []),
            ].join(' · ')
          : undefined
      }
      tools={
        care.mayWritePlan ? (
          <Button
            size="small"
            {...(newest ? { variant: 'outlined' } : { variant: 'contained', color: 'primary' })}
            onClick={() => setOpen(true)}
          >
            {newest ? t('care.revise') : t('care.writePlan')}
          </Button>
        ) : null
      }
    >
      {newest ? (
        <Facts
          facts={[
            [t('care.support'), codeLabel('supportLevel', newest.supportLevel)],
            [t('care.needs'), lines(newest.needs)],
            [t('care.goals'), lines(newest.goals)],
            [
              t('care.reviewOn'),
              <Box key="review" component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
                {formatDate(newest.reviewOn)} <DueChip dueOn={newest.reviewOn} today={today} />
              </Box>,
            ],
          ]}
        />
      ) : (
        <Nothing>{t('care.owed')}</Nothing>
      )}
      {open ? <CarePlanDialog stayId={care.id} newest={newest ?? null} onClose={() => setOpen(false)} /> : null}
    </Block>
  );
}
