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
import { RecordConsentDialog } from './RecordConsentDialog.tsx';

const tone: Record<string, Tone> = { CONSENTED: 'success', REFUSED: 'warning', NO_REPLY: 'neutral' };

/** One answer per purpose holds: the newest. Earlier ones stay readable. */
export function Consents({ family }: { family: FamilyFactsFragment }) {
  const t = useT('people');
  const act = useAct();
  const toast = useToast();
  const [recording, setRecording] = useState(false);
  const withdraw = useCommand(WithdrawConsentMutation);
  const { consents, abilities } = family;
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
          heads={[t('consent.purpose'), t('consent.outcome'), t('consent.by'), t('consent.on'), '']}
        >
          {consents.map((consent) => (
            <tr key={consent.id} style={consent.inForce ? undefined : { opacity: 0.65 }}>
              <td>{codeLabel('consentPurpose', consent.purpose)}</td>
              <td>
                {consent.withdrawnOn ? (
                  <StatusChip tone="error" label={t('consent.withdrawn', { on: formatDate(consent.withdrawnOn) })} />
                ) : (
                  <StatusChip
                    tone={consent.inForce ? (tone[consent.outcome] ?? 'neutral') : 'neutral'}
                    label={codeLabel('consentOutcome', consent.outcome)}
                  />
                )}
              </td>
              <td>{consent.guardianName ?? t('consent.self')}</td>
              <td title={consent.textVersion}>{formatDate(consent.answeredOn)}</td>
              <td style={{ textAlign: 'right' }}>
                {abilities.recordConsent &&
                consent.inForce &&
                consent.outcome === 'CONSENTED' &&
                !consent.withdrawnOn ? (
                  <Button
                    size="small"
                    onClick={() =>
                      act(async () => {
                        must(await withdraw({ input: { id: consent.id } }));
                        toast({
                          text: t('consent.withdrawnDone', { purpose: codeLabel('consentPurpose', consent.purpose) }),
                        });
                      })
                    }
                  >
                    {t('consent.withdraw')}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </MiniTable>
      )}
      {recording ? <RecordConsentDialog family={family} onClose={() => setRecording(false)} /> : null}
    </Block>
  );
}
