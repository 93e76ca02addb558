import { useState, type ReactNode } from 'react';

import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { useMay, useToday } from '../../app/session.tsx';
import type { ReferralFactsFragment } from '../../graphql/generated/graphql.ts';
import { useT } from '../../i18n/index.ts';
import { DateField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import type { BulkAction } from '../../kit/list-page/ListPage.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { BulkReport, type Report } from './BulkReport.tsx';
import { MoveReferralsMutation } from './referral.operations.ts';

type Row = { id: string; version: number };

/** Several referrals at once: receive and close by the press, accept after one question, and the answer row by row. */
export function useBulk(rows: readonly ReferralFactsFragment[]): { actions: BulkAction[]; dialogs: ReactNode } {
  const t = useT('referral');
  const act = useAct();
  const may = useMay();
  const move = useCommand(MoveReferralsMutation);
  const [report, setReport] = useState<{ label: string; report: Report } | null>(null);
  const [asking, setAsking] = useState<Row[] | null>(null);
  const chosen = (ids: string[]): Row[] =>
    rows.filter((row) => ids.includes(row.id)).map(({ id, version }) => ({ id, version }));
  const at = (name: 'receive' | 'close', label: string): BulkAction => ({
    label,
    run: (ids) =>
      act(async () =>
        setReport({ label, report: must(await move({ input: { rows: chosen(ids), move: name } })) as Report }),
      ),
  });
  const actions: BulkAction[] = [
    ...(may('referral.receive') ? [at('receive', t('list.bulkReceive'))] : []),
    ...(may('referral.accept')
      ? [{ label: t('list.bulkAccept'), run: (ids: string[]) => setAsking(chosen(ids)) }]
      : []),
    ...(may('referral.close') ? [at('close', t('list.bulkClose'))] : []),
  ];
  return {
    actions,
    dialogs: (
      <>
        {asking ? (
          <AcceptAll
            rows={asking}
            onDone={(done) => {
              setAsking(null);
              setReport({ label: t('list.bulkAccept'), report: done });
            }}
            onClose={() => setAsking(null)}
          />
        ) : null}
        {report ? <BulkReport {...report} onClose={() => setReport(null)} /> : null}
      </>
    ),
  };
}

type AcceptProps = { rows: Row[]; onDone: (report: Report) => void; onClose: () => void };

function AcceptAll({ rows, onDone, onClose }: AcceptProps) {
  const t = useT('referral');
  const today = useToday();
  const move = useCommand(MoveReferralsMutation);
  const form = useFields({ appointmentOn: null as string | null }, {});
  const mutation = useMutationForm({
    form,
    send: ({ appointmentOn }) => move({ input: { rows, move: 'accept', appointmentOn } }),
    onDone: (done) => onDone(done as Report),
  });
  return (
    <FormDialog title={t('bulk.ask', { count: rows.length })} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('bulk.go')} onCancel={onClose}>
        <DateField form={form} name="appointmentOn" label={t('bulk.appointment')} min={today} />
      </FormFrame>
    </FormDialog>
  );
}
