import DraftIcon from '@mui/icons-material/EditNoteOutlined';
import { AgeBand } from '@xingcheng/shared/codes/age-band';
import { IqBand } from '@xingcheng/shared/codes/iq-band';
import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useSearchParams } from 'react-router';

import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { codeLabel, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { SidePanel } from '../../kit/list-page/SidePanel.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { EmptyState, ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import { CellPanel } from './CellPanel.tsx';
import { StandardQuery } from './intervention.operations.ts';
import { StandardMatrix } from './StandardMatrix.tsx';

/** The standard as it is: age by IQ band by severity; a cell opens what it asks for and where that is written. */
export function StandardPage() {
  const t = useT('intervention');
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useQuery(StandardQuery);
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  const cells = data?.standardCells ?? [];
  const open = cells.find((cell) => cell.key === params.get('cell'));
  const age = params.get('age') ?? open?.age ?? AgeBand.AGE_3_6;
  const version = cells[0]?.version ?? '';
  const put = (name: string, value: string | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === null) next.delete(name);
      else next.set(name, value);
      if (name === 'age') next.delete('cell');
      return next;
    });
  return (
    <Box sx={{ pr: { lg: open ? '472px' : 0 } }}>
      <PageHeader
        title={t('standard.title')}
        subtitle={version ? t('standard.version', { version }) : undefined}
        beside={
          cells.some((cell) => !cell.signedOff) ? (
            <StatusChip tone="warning" icon={DraftIcon} label={t('standard.draft')} />
          ) : null
        }
      />
      <Box role="group" aria-label={t('standard.age')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
        {Object.values(AgeBand).map((band) => (
          <Button
            key={band}
            size="small"
            aria-pressed={age === band}
            onClick={() => put('age', band)}
            sx={age === band ? { backgroundColor: c.primarySoft, borderColor: c.primary, color: c.primary } : {}}
          >
            {codeLabel('ageBand', band)}
          </Button>
        ))}
      </Box>
      <Section>
        {!data ? <Skeleton variant="rounded" height={320} /> : null}
        {data && cells.length === 0 ? <EmptyState title={t('standard.none')} /> : null}
        {cells.length > 0 ? (
          <StandardMatrix
            cells={cells.filter((cell) => cell.age === age)}
            bands={Object.values(IqBand).filter((band) => band !== IqBand.UNKNOWN)}
            openKey={open?.key}
            onOpen={(key) => put('cell', key)}
          />
        ) : null}
      </Section>
      {open ? (
        <SidePanel onClose={() => put('cell', null)}>
          <CellPanel cell={open} />
        </SidePanel>
      ) : null}
    </Box>
  );
}
