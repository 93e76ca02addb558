import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';

import { useMay, useToday } from '../../app/session.tsx';
import { must, useCommand } from '../../app/useCommand.ts';
import type { BedBoardQuery } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatAge, useT } from '../../i18n/index.ts';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { Section } from '../../kit/Section.tsx';
import { EmptyState } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { Points } from './Points.tsx';
import { ApplicationsQuery, OfferBedMutation } from './residence.operations.ts';

export type BoardBed = BedBoardQuery['bedBoard'][number]['beds'][number];

/** The chosen bed: whose it is, or to whom it may be offered. Bed, person, done: three steps. */
export function BedPanel({ bed }: { bed: BoardBed | undefined }) {
  const t = useT('residence');
  if (!bed) {
    return (
      <Section title={t('board.waiting')}>
        <EmptyState title={t('board.pick')} body={t('board.pickBody')} />
      </Section>
    );
  }
  return (
    <Section title={`${bed.room}-${bed.label}`} beside={codeLabel('bedLook', bed.state)}>
      {bed.personName ? (
        <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 1 }}>
          <strong>{bed.personName}</strong>
          {bed.personId ? (
            <Button component={Link} to={`/cases/${bed.personId}?tab=residence`} size="small">
              {t('board.openCase')}
            </Button>
          ) : null}
        </Box>
      ) : null}
      {bed.state === 'FREE' ? <Candidates bed={bed} /> : null}
    </Section>
  );
}

function Candidates({ bed }: { bed: BoardBed }) {
  const t = useT('residence');
  const today = useToday();
  const toast = useToast();
  const may = useMay();
  const offer = useCommand(OfferBedMutation);
  const { data } = useQuery(ApplicationsQuery, { variables: { filter: { status: 'WAITING' }, first: 20 } });
  const waiting = data?.applications.nodes ?? [];
  if (data && waiting.length === 0) return <Box sx={{ color: c.text2 }}>{t('board.noneWaiting')}</Box>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {waiting.map((one) => (
        <Box
          key={one.id}
          component="li"
          sx={{ border: `1px solid ${c.line}`, borderRadius: '8px', p: 1.25, display: 'grid', gap: 0.5 }}
        >
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
            <span>
              <strong>{one.personName}</strong>{' '}
              <Box component="span" sx={{ color: c.text2, fontSize: 12 }}>
                {codeLabel('sex', one.sex)} ·{' '}
                {one.birthDate ? formatAge(one.birthDate, today) : t('waitingList.years', { count: one.ageYears })}
              </Box>
            </span>
            <Box component="span" sx={{ color: c.text2, fontSize: 12 }}>
              {t('waitingList.rank')} {one.rank ?? '–'}
            </Box>
          </Box>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 1 }}>
            <Points points={one.points} factors={one.factors} />
            {may('offer.make') ? (
              <Button
                size="small"
                variant="outlined"
                onClick={() =>
                  void offer({ input: { applicationId: one.id, bedId: bed.id } })
                    .then((outcome) => toast({ text: t('board.offered', { name: must(outcome).personName }) }))
                    .catch((error: Error) => toast({ text: error.message, tone: 'error' }))
                }
              >
                {t('board.offer')}
              </Button>
            ) : null}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
