import { useMemo } from 'react';

import { useMay } from '../../../app/session.tsx';
import { must, useCommand } from '../../../app/useCommand.ts';
import { codeLabel, useT } from '../../../i18n/index.ts';
import type { BulkAction } from '../../../kit/list-page/ListPage.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { RecordCampaignConsentsMutation } from './campaign.operations.ts';

type Child = { id: string; personId: string; consent?: string | null };

/** A yes that has lapsed was none any more: it is not said again by undoing. */
const answeredBefore = (consent: string | null | undefined) =>
  consent && consent !== 'REPLACED' ? consent : 'NO_REPLY';

/** Slips come back by the class: mark the children and say what their guardians answered. Undo writes what was there before. */
export function useConsentActions(campaignId: string, rows: readonly Child[]): BulkAction[] {
  const t = useT('screening');
  const may = useMay();
  const toast = useToast();
  const record = useCommand(RecordCampaignConsentsMutation);
  const allowed = may('screening.consent');
  return useMemo(() => {
    if (!allowed) return [];
    const send = async (answers: { personId: string; outcome: string }[]) =>
      must(await record({ input: { campaignId, answers } }));
    const write = async (outcome: string, ids: readonly string[]) => {
      const chosen = rows.filter((row) => ids.includes(row.id));
      const before = chosen.map(({ personId, consent }) => ({ personId, outcome: answeredBefore(consent) }));
      try {
        await send(chosen.map(({ personId }) => ({ personId, outcome })));
        toast({
          text: t('consent.recorded', { count: chosen.length, answer: codeLabel('consentOutcome', outcome) }),
          undo: async () => void (await send(before)),
        });
      } catch (error) {
        toast({ text: error instanceof Error ? error.message : t('consent.failed'), tone: 'error' });
      }
    };
    return ['CONSENTED', 'REFUSED', 'NO_REPLY'].map((outcome) => ({
      label: t('consent.mark', { answer: codeLabel('consentOutcome', outcome) }),
      run: (ids) => void write(outcome, ids),
    }));
  }, [allowed, campaignId, record, rows, t, toast]);
}
