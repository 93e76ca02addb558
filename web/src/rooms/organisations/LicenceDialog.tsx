import { addDays } from '@xingcheng/shared/age/iso-date';
import { LicenceKind } from '@xingcheng/shared/codes/licence-kind';

import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import type { LicenceFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, useT } from '../../i18n/index.ts';
import { DateField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { RecordLicenceMutation, RenewLicenceMutation } from './licence.operations.ts';

type Props = { organisationId: string; renewing?: LicenceFactsFragment | undefined; onClose: () => void };

/** A licence as it was issued, or its further term: the same words, filled in. */
export function LicenceDialog({ organisationId, renewing, onClose }: Props) {
  const t = useT('organisations');
  const toast = useToast();
  const today = useToday();
  const record = useCommand(RecordLicenceMutation);
  const renew = useCommand(RenewLicenceMutation);
  const from = renewing?.validUntil ? addDays(renewing.validUntil, 1) : null;
  const form = useFields(
    {
      kind: renewing?.kind ?? '',
      number: renewing?.number ?? '',
      issuedBy: renewing?.issuedBy ?? '',
      validFrom: (from ?? today) as string | null,
      validUntil: null as string | null,
    },
    {
      kind: t('licence.kind'),
      number: t('licence.number'),
      issuedBy: t('licence.issuedBy'),
      validFrom: t('licence.validFrom'),
    },
  );
  const mutation = useMutationForm({
    form,
    send: ({ kind, validFrom, ...rest }, version) =>
      renewing
        ? renew({ input: { id: renewing.id, version: version ?? renewing.version, validFrom, ...rest } })
        : record({ input: { organisationId, kind, validFrom: validFrom ?? today, ...rest } }),
    onDone: () => {
      toast({ text: t(renewing ? 'licence.renewed' : 'licence.recorded') });
      onClose();
    },
  });
  const title = renewing
    ? t('licence.renewTitle', { kind: codeLabel('licenceKind', renewing.kind) })
    : t('licence.record');
  return (
    <FormDialog title={title} onClose={onClose}>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={renewing ? t('licence.renew') : t('licence.record')}
        onCancel={onClose}
      >
        {renewing ? null : (
          <SelectField
            form={form}
            name="kind"
            label={t('licence.kind')}
            required
            options={codeOptions('licenceKind', Object.values(LicenceKind))}
          />
        )}
        <Pair>
          <TextField form={form} name="number" label={t('licence.number')} required maxLength={60} />
          <TextField form={form} name="issuedBy" label={t('licence.issuedBy')} required maxLength={100} />
        </Pair>
        <Pair>
          <DateField form={form} name="validFrom" label={t('licence.validFrom')} required />
          <DateField form={form} name="validUntil" label={t('licence.validUntil')} hint={t('licence.untilHint')} />
        </Pair>
      </FormFrame>
    </FormDialog>
  );
}
