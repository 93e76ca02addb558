import { useQuery } from '@apollo/client/react';
import { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { ReferralUrgency } from '@xingcheng/shared/codes/referral-urgency';
import { receiversOf } from '@xingcheng/shared/referral/receivers';
import { useNavigate, useSearchParams } from 'react-router';

import { OrganisationField } from '../../app/OrganisationField.tsx';
import { useMay, useToday } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { must, useCommand } from '../../app/useCommand.ts';
import { codeLabel, codeOptions, formatAge, useT } from '../../i18n/index.ts';
import { useDraft } from '../../kit/form/drafts.tsx';
import { CheckboxField, RadioGroup, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { PageHeader } from '../../kit/PageHeader.tsx';
import { Section } from '../../kit/Section.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { EmptyState, NoPermission } from '../../kit/states/States.tsx';
import { DraftReferralMutation, ReferredPersonQuery, SendReferralMutation } from './referral.operations.ts';

/** Who is asked for what, and why. Written first, sent in the same press unless it should wait. */
export function NewReferralPage() {
  const t = useT('referral');
  const may = useMay();
  const [params] = useSearchParams();
  const personId = params.get('person');
  if (!may('referral.create')) return <NoPermission />;
  return (
    <>
      <NewReferralHead personId={personId} />
      <Section>
        {personId ? (
          <NewReferralForm key={personId} personId={personId} />
        ) : (
          <EmptyState title={t('new.whoFirst')} body={t('new.noPerson')} />
        )}
      </Section>
    </>
  );
}

/** Whom it is about: a referral of the wrong child is not to be taken back once it was read. */
function NewReferralHead({ personId }: { personId: string | null }) {
  const t = useT('referral');
  const today = useToday();
  const { data } = useQuery(ReferredPersonQuery, { variables: { id: personId ?? '' }, skip: !personId });
  const person = data?.person?.person;
  if (!person) return <PageHeader title={t('new.title')} subtitle={t('new.subtitle')} />;
  return (
    <PageHeader
      title={t('new.titleOf', { name: person.name })}
      subtitle={`${codeLabel('sex', person.sex)} · ${formatAge(person.birthDate, today)} · ${t('new.subtitle')}`}
    />
  );
}

function NewReferralForm({ personId }: { personId: string }) {
  const t = useT('referral');
  const act = useAct();
  const toast = useToast();
  const may = useMay();
  const navigate = useNavigate();
  const draft = useCommand(DraftReferralMutation);
  const send = useCommand(SendReferralMutation);
  const form = useFields(
    {
      service: '',
      toOrganisationId: '',
      reason: '',
      urgency: ReferralUrgency.ROUTINE as string,
      note: '',
      sendNow: may('referral.send'),
    },
    { service: t('list.service'), toOrganisationId: t('form.to'), reason: t('list.reason') },
  );
  const kept = useDraft(`referral:new:${personId}`, form);
  const service = form.watch('service');
  const kinds = receiversOf(service);
  const mutation = useMutationForm({
    form,
    send: ({ service: what, toOrganisationId, reason, urgency, note }) =>
      draft({ input: { personId, service: what, toOrganisationId, reason, urgency, note: note.trim() || null } }),
    onDone: (referral) => {
      kept.drop();
      const open = () => void navigate(`/referrals/${referral.id}`);
      if (!form.getValues('sendNow')) {
        toast({ text: t('new.written') });
        return open();
      }
      act(async () => {
        try {
          must(await send({ input: { id: referral.id, version: referral.version } }));
          toast({ text: t('new.sent', { name: referral.toName }) });
        } finally {
          open();
        }
      });
    },
  });
  return (
    <FormFrame form={form} mutation={mutation} submitLabel={t('new.save')} restored={kept.restored}>
      <SelectField
        form={form}
        name="service"
        label={t('list.service')}
        required
        options={codeOptions('referralService', Object.values(ReferralService))}
      />
      <OrganisationField
        key={service}
        form={form}
        name="toOrganisationId"
        label={t('form.to')}
        hint={t('form.toHint')}
        required
        {...(kinds ? { kinds } : {})}
      />
      <SelectField
        form={form}
        name="reason"
        label={t('list.reason')}
        required
        options={codeOptions('referralReason', Object.values(ReferralReason))}
      />
      <RadioGroup
        form={form}
        name="urgency"
        label={t('list.urgency')}
        row
        options={codeOptions('referralUrgency', Object.values(ReferralUrgency))}
      />
      <TextField form={form} name="note" label={t('form.note')} multiline rows={3} maxLength={1000} />
      {may('referral.send') ? <CheckboxField form={form} name="sendNow" label={t('new.sendNow')} /> : null}
    </FormFrame>
  );
}
