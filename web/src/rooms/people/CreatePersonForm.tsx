import { parseNationalId } from '@xingcheng/shared/identity/national-id';
import { ENDS_AT_EIGHTEEN, GuardianKind } from '@xingcheng/shared/codes/guardian-kind';
import { Sex } from '@xingcheng/shared/codes/sex';
import { refusalText } from '@xingcheng/shared/refusals/index';
import Alert from '@mui/material/Alert';
import { useEffect } from 'react';

import { useMe, useToday } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { useCommand } from '../../app/useCommand.ts';
import { codeOptions, currentLanguage, useT } from '../../i18n/index.ts';
import { useDraft } from '../../kit/form/drafts.tsx';
import { CheckboxField, DateField, NumberField, RadioGroup, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { UnsavedGuard } from '../../kit/UnsavedGuard.tsx';
import { CreatePersonMutation } from './people.operations.ts';
import { usePossibleDuplicates, type Candidate } from './usePossibleDuplicates.ts';

type Props = {
  name: string;
  onCandidates: (candidates: readonly Candidate[]) => void;
  onCreated: (id: string) => void;
};

/** A city-wide organisation answers for no district of its own. */
const WHOLE_CITY = '440300';
const ID_LENGTH = 18;
const sexes = [Sex.MALE, Sex.FEMALE, Sex.UNSTATED] as const;

export function CreatePersonForm({ name, onCandidates, onCreated }: Props) {
  const t = useT('people');
  const toast = useToast();
  const me = useMe();
  const today = useToday();
  const areas = useAreas();
  const create = useCommand(CreatePersonMutation);
  const form = useFields(
    {
      nationalId: '',
      name,
      sex: '',
      birthDate: null as string | null,
      gestationWeeks: null as number | null,
      areaCode: me.organisation.areaCode === WHOLE_CITY ? '' : me.organisation.areaCode,
      guardian: { name: '', kind: GuardianKind.PARENT as string, phone: '', documentNo: '' },
      notADuplicate: false,
    },
    { name: t('person.name'), sex: t('person.sex'), birthDate: t('person.birthDate'), areaCode: t('person.area') },
  );
  const draft = useDraft('person:new', form);
  const typed = form.watch();
  const candidates = usePossibleDuplicates({
    ...typed,
    guardianName: typed.guardian.name,
    guardianPhone: typed.guardian.phone,
  });
  useEffect(() => onCandidates(candidates), [candidates, onCandidates]);

  // The number knows the birth date and the sex; nobody should type them twice.
  const id = parseNationalId(typed.nationalId);
  const problem =
    typed.nationalId.trim().length >= ID_LENGTH && !id.ok ? refusalText(id.code, currentLanguage()) : null;
  const idBirth = id.ok ? id.value.birthDate : null;
  const idSex = id.ok ? id.value.sex : null;
  useEffect(() => {
    if (!idBirth || !idSex) return;
    form.setValue('birthDate', idBirth, { shouldDirty: true, shouldValidate: true });
    form.setValue('sex', idSex, { shouldDirty: true, shouldValidate: true });
  }, [idBirth, idSex, form]);

  const mutation = useMutationForm({
    form,
    send: ({ nationalId, guardian, birthDate, notADuplicate, ...rest }) =>
      create({
        input: {
          ...rest,
          birthDate: birthDate ?? '',
          nationalId: nationalId.trim() || null,
          guardian: guardian.name.trim()
            ? { ...guardian, phone: guardian.phone.trim() || null, documentNo: guardian.documentNo.trim() || null }
            : null,
          notADuplicate,
        },
      }),
    onDone: (person) => {
      draft.drop();
      toast({ text: t('create.done', { name: person.name }) });
      onCreated(person.id);
    },
  });
  const likely = candidates.length > 0;
  const refused = form.formState.errors.notADuplicate;
  return (
    <FormFrame form={form} mutation={mutation} submitLabel={t('create.save')} restored={draft.restored}>
      <UnsavedGuard when={form.formState.isDirty && !mutation.sending && !form.formState.isSubmitSuccessful} />
      <TextField
        form={form}
        name="nationalId"
        label={t('person.nationalId')}
        hint={problem ?? t('person.nationalIdHint')}
        maxLength={18}
      />
      <Pair>
        <TextField form={form} name="name" label={t('person.name')} required maxLength={60} />
        <DateField form={form} name="birthDate" label={t('person.birthDate')} required max={today} />
      </Pair>
      <RadioGroup form={form} name="sex" label={t('person.sex')} required row options={codeOptions('sex', sexes)} />
      <Pair>
        <SelectField form={form} name="areaCode" label={t('person.area')} required options={areas} />
        <NumberField
          form={form}
          name="gestationWeeks"
          label={t('person.gestation')}
          hint={t('person.gestationHint')}
          min={20}
          max={45}
          unit={t('person.weeks')}
        />
      </Pair>
      <Pair>
        <TextField form={form} name="guardian.name" label={t('guardian.name')} maxLength={60} />
        <SelectField
          form={form}
          name="guardian.kind"
          label={t('guardian.kind')}
          options={codeOptions('guardianKind', Object.values(GuardianKind))}
        />
      </Pair>
      <Pair>
        <TextField form={form} name="guardian.phone" label={t('guardian.phone')} type="tel" maxLength={20} />
        {ENDS_AT_EIGHTEEN.some((kind) => kind === typed.guardian.kind) ? null : (
          <TextField form={form} name="guardian.documentNo" label={t('guardian.documentNo')} required maxLength={60} />
        )}
      </Pair>
      {likely || refused ? (
        <Alert severity="warning" sx={{ mb: 2, '& .MuiAlert-message': { overflow: 'visible' } }}>
          {t('create.lookFirst', { count: candidates.length })}
          <CheckboxField form={form} name="notADuplicate" label={t('create.noneOfThese')} />
        </Alert>
      ) : null}
    </FormFrame>
  );
}
