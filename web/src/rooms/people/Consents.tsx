import Button from '@mui/material/Button';
import { useState } from 'react';

import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import type { FamilyFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import type { Tone } from '../../kit/theme/tokens.ts';
import { WithdrawConsentMutation } from './family.operations.ts';
import { OwnAnswerDialog } from './OwnAnswerDialog.tsx';
import { RecordConsentDialog } from './RecordConsentDialog.tsx';

type Consent = FamilyFactsFragment['consents'][number];

const tone: Record<string, Tone> = {
  GIVEN: 'success',
  REFUSED: 'warning',
  NO_REPLY: 'neutral',
  WITHDRAWN: 'error',
  OWN_REFUSED: 'error',
  EXPIRED: 'warning',
  REPLACED: 'warning',
};

/** One answer holds per purpose and institution: the newest. Earlier ones stay readable. */
export function Consents({ family }: { family: FamilyFactsFragment }) {
  const t = useT('people');
  const act = useAct();
  const toast = useToast();
  const [recording, setRecording] = useState(false);
  const [asking, setAsking] = useState<Consent | null>(null);
  const withdraw = useCommand(WithdrawConsentMutation);
  const { consents, abilities } = family;
  const takeBack = (consent: Consent) =>
    act(async () => {
      must(await withdraw({ input: { id: consent.id } }));
      toast({ text: t('consent.withdrawnDone', { purpose: codeLabel('consentPurpose', consent.purpose) }) });
    });
  return (
    <Block
      title={t('consent.title')}
      beside={t('consent.rule')}
      tools={
        abilities.recordConsent ? (
          <Button size="small" onClick={() => setRecording(true)}>
            {t('consent.record')}
          </Button>
        ) : null
      }
    >
      {consents.length === 0 ? (
        <Nothing>{t('consent.none')}</Nothing>
      ) : (
        <MiniTable
          caption={t('consent.title')}
          heads={[
            t('consent.purpose'),
            t('consent.outcome'),
            t('consent.by'),
            t('consent.ownAnswer'),
            t('consent.on'),
            '',
          ]}
        >
          {consents.map((consent) => (
            <tr key={consent.id} style={consent.inForce ? undefined : { opacity: 0.65 }}>
              <td>
                {codeLabel('consentPurpose', consent.purpose)}
                {consent.recipientName ? ` → ${consent.recipientName}` : null}
              </td>
              <td title={consent.state === 'EXPIRED' ? t('consent.expiredHint') : undefined}>
                <StatusChip
                  tone={consent.inForce ? (tone[consent.state] ?? 'neutral') : 'neutral'}
                  label={
                    consent.withdrawnOn
                      ? t('consent.withdrawn', { on: formatDate(consent.withdrawnOn) })
                      : codeLabel('consentState', consent.state)
                  }
                />
              </td>
              <td>{consent.guardianName ?? t('consent.self')}</td>
              <td>
                {consent.ownAnswer
                  ? codeLabel('consentOutcome', consent.ownAnswer)
                  : consent.ownAnswerWanted
                    ? t('consent.ownWanted')
                    : null}
              </td>
              <td title={`${t('consent.notice')}: ${consent.textVersion}`}>{formatDate(consent.answeredOn)}</td>
              <td style={{ textAlign: 'right' }}>
                {abilities.recordConsent && consent.ownAnswerWanted ? (
                  <Button size="small" onClick={() => setAsking(consent)}>
                    {t('consent.ownAsk')}
                  </Button>
                ) : null}
                {abilities.recordConsent &&
                consent.inForce &&
                ['GIVEN', 'EXPIRED', 'REPLACED'].includes(consent.state) ? (
                  <Button size="small" onClick={() => takeBack(consent)}>
                    {t('consent.withdraw')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </MiniTable>
      )}
      {recording ? <RecordConsentDialog family={family} onClose={() => setRecording(false)} /> : null}
      {asking ? <OwnAnswerDialog consent={asking} onClose={() => setAsking(null)} /> : null}
    </Block>
  );
}
