import { Sex } from '@xingcheng/shared/codes/sex';
import { useApolloClient } from '@apollo/client/react';

import { useToday } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { useCommand } from '../../app/useCommand.ts';
import type { PersonFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeOptions, useT, type Key } from '../../i18n/index.ts';
import { DateField, SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { ChangePersonMutation, FamilyQuery } from './people.operations.ts';

const valuesOf = ({ name, sex, birthDate, areaCode }: PersonFactsFragment) => ({ name, sex, birthDate, areaCode });
const labels: Record<string, Key<'people'>> = {
  name: 'person.name',
  sex: 'person.sex',
  birthDate: 'person.birthDate',
  areaCode: 'person.area',
};

export function ChangePersonDialog({ person, onClose }: { person: PersonFactsFragment; onClose: () => void }) {
  const t = useT('people');
  const toast = useToast();
  const client = useApolloClient();
  const areas = useAreas();
  const today = useToday();
  const change = useCommand(ChangePersonMutation);
  const form = useFields(valuesOf(person), {
    name: t('person.name'),
    birthDate: t('person.birthDate'),
    areaCode: t('person.area'),
  });
  const mutation = useMutationForm({
    form,
    send: (values, version) => change({ input: { id: person.id, version: version ?? person.version, ...values } }),
    onDone: () => {
      toast({ text: t('identity.changed') });
      onClose();
    },
    reload: async () => {
      const { data } = await client.query({
        query: FamilyQuery,
        variables: { id: person.id },
        fetchPolicy: 'network-only',
      });
      const now = data?.person?.person ?? person;
      return { version: now.version, values: valuesOf(now) };
    },
    labelOf: (field) => {
      const key = labels[field];
      return key ? t(key) : field;
    },
  });
  return (
    <FormDialog title={t('identity.change')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('identity.save')} onCancel={onClose}>
        <Pair>
          <TextField form={form} name="name" label={t('person.name')} required maxLength={60} />
          <SelectField
            form={form}
            name="sex"
            label={t('person.sex')}
            required
            options={codeOptions('sex', Object.values(Sex))}
          />
        </Pair>
        <Pair>
          <DateField form={form} name="birthDate" label={t('person.birthDate')} required max={today} />
          <SelectField form={form} name="areaCode" label={t('person.area')} required options={areas} />
        </Pair>
      </FormFrame>
    </FormDialog>
  );
}
