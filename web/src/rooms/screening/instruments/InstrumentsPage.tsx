import { noteWords } from '@xingcheng/shared/instruments/note-words';
import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

import { useMay } from '../../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import { codeLabel, formatAgeSpan, useLanguage, useT } from '../../../i18n/index.ts';
import { MiniTable } from '../../../kit/Block.tsx';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { PageHeader } from '../../../kit/PageHeader.tsx';
import { Section } from '../../../kit/Section.tsx';
import { ErrorState, NoPermission } from '../../../kit/states/States.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { InstrumentsQuery } from './instrument.operations.ts';
import { OwnText } from './OwnText.tsx';
import { InstrumentTextsQuery } from './texts.operations.ts';
import { useInstrumentTitle } from './useInstrumentTitle.ts';

/** What is used, under which licence, and how sure the keys are. */
export function InstrumentsPage() {
  const t = useT('screening');
  const titleOf = useInstrumentTitle();
  const language = useLanguage();
  const mayHold = useMay()('instrument.text');
  const noteOf = (note: string) => noteWords(note)[language];
  const { data, error, refetch } = useQuery(InstrumentsQuery);
  const own = useQuery(InstrumentTextsQuery, { skip: !mayHold });
  const heldOf = (key: string) => own.data?.instrumentTexts.find((one) => one.instrument === key && !one.removedAt);
  const body = () => {
    if (isForbidden(error)) return <NoPermission />;
    if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
    if (!data) return <Skeleton variant="rounded" height={320} />;
    return (
      <Section>
        <MiniTable
          caption={t('instrument.title')}
          heads={[
            t('instrument.name'),
            t('instrument.ages'),
            t('instrument.items'),
            t('instrument.informants'),
            t('instrument.licence'),
            t('instrument.key'),
            t('instrument.verification'),
          ]}
        >
          {data.instruments.map((one) => (
            <tr key={one.key}>
              <Box component="td" sx={{ minWidth: 150 }}>
                <strong>{titleOf(one)}</strong>
                <Box sx={{ color: c.text2, fontSize: 12 }}>{one.licenceHolder}</Box>
              </Box>
              <Box component="td" sx={{ whiteSpace: 'nowrap' }}>
                {formatAgeSpan(one.fromMonths, one.toMonths)}
              </Box>
              <td>{one.itemCount > 0 ? one.itemCount : t('instrument.endScores')}</td>
              <td>{one.informants.map((who) => codeLabel('informant', who)).join(' · ')}</td>
              <Box component="td" sx={{ minWidth: 160 }}>
                {codeLabel('licenceClass', one.licenceClass)}
                <Box sx={{ color: c.text2, fontSize: 12 }}>{noteOf(one.licenceEvidence)}</Box>
                {mayHold && one.licenceClass === 'B' ? (
                  <OwnText instrument={one.key} title={titleOf(one)} held={heldOf(one.key)} />
                ) : null}
              </Box>
              <Box component="td" sx={{ minWidth: 200 }}>
                {t('instrument.version', { version: one.key.split('@')[1] })}
                <Box sx={{ color: c.text2, fontSize: 12 }}>
                  {t('instrument.scoring', { version: one.scoringVersion })} · {noteOf(one.source)}
                </Box>
              </Box>
              <td>
                <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'start', gap: 0.5 }}>
                  <StatusChip
                    tone={one.verified ? 'success' : 'warning'}
                    label={t(one.verified ? 'instrument.verified' : 'instrument.unverified')}
                  />
                  {one.unverifiedParts.length > 0 ? (
                    <StatusChip
                      tone="warning"
                      label={t('instrument.partsUnverified', { count: one.unverifiedParts.length })}
                      title={one.unverifiedParts.map(noteOf).join('; ')}
                    />
                  ) : null}
                  {one.automaticScoring ? null : <StatusChip label={t('instrument.notScored')} />}
                </Box>
              </td>
            </tr>
          ))}
        </MiniTable>
      </Section>
    );
  };
  return (
    <>
      <PageHeader title={t('instrument.title')} subtitle={t('instrument.subtitle')} />
      {body()}
    </>
  );
}
