import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { useApolloClient } from '@apollo/client/react';

import { useMe } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { useCommand } from '../../app/useCommand.ts';
import type { OrganisationFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeOptions, useT, type Key } from '../../i18n/index.ts';
import { SelectField, TextField } from '../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../kit/overlay/FormDialog.tsx';
import { useToast } from '../../kit/overlay/Toasts.tsx';
import { OrganisationQuery, SaveOrganisationMutation } from './organisations.operations.ts';

const valuesOf = (organisation: OrganisationFactsFragment | undefined, areaCode: string) => ({
  name: organisation?.name ?? '',
  kind: organisation?.kind ?? '',
  areaCode: organisation?.areaCode ?? areaCode,
  identifier: organisation?.identifier ?? '',
  phone: organisation?.phone ?? '',
});
const labels: Record<string, Key<'organisations'>> = {
  name: 'name',
  kind: 'kind',
  areaCode: 'area',
  identifier: 'identifier',
  phone: 'phone',
};

type Props = { organisation?: OrganisationFactsFragment; onClose: () => void };

/** A new organisation, or a change of one. */
export function OrganisationForm({ organisation, onClose }: Props) {
  const t = useT('organisations');
  const toast = useToast();
  const me = useMe();
  const areas = useAreas();
  const client = useApolloClient();
  const save = useCommand(SaveOrganisationMutation);
  const form = useFields(valuesOf(organisation, me.organisation.areaCode), {
    name: t('name'),
    kind: t('kind'),
    areaCode: t('area'),
  });
  const mutation = useMutationForm({
    form,
    send: ({ identifier, phone, ...values }, version) =>
      save({
        input: {
          ...values,
          identifier: identifier.trim() || null,
          phone: phone.trim() || null,
          ...(organisation ? { id: organisation.id, version: version ?? organisation.version } : {}),
        },
      }),
    onDone: (saved) => {
      toast({ text: t('saved', { name: saved.name }) });
      onClose();
    },
    reload: async () => {
      const id = organisation?.id ?? '';
      const { data } = await client.query({ query: OrganisationQuery, variables: { id }, fetchPolicy: 'network-only' });
      const now = data?.organisation ?? organisation;
      return { version: now?.version ?? 0, values: valuesOf(now, me.organisation.areaCode) };
    },
    labelOf: (field) => {
      const key = labels[field];
      return key ? t(key) : field;
    },
  });
  return (
    <FormDialog title={organisation ? t('edit') : t('create')} onClose={onClose}>
      <FormFrame
        form={form}
        mutation={mutation}
        submitLabel={organisation ? t('save') : t('create')}
        onCancel={onClose}
      >
        <TextField form={form} name="name" label={t('name')} required maxLength={100} />
        <Pair>
          <SelectField
            form={form}
            name="kind"
            label={t('kind')}
            required
            options={codeOptions('organisationKind', Object.values(OrganisationKind))}
          />
          <SelectField form={form} name="areaCode" label={t('area')} required options={areas} />
        </Pair>
        <Pair>
          <TextField form={form} name="identifier" label={t('identifier')} hint={t('identifierHint')} maxLength={40} />
          <TextField form={form} name="phone" label={t('phone')} type="tel" maxLength={30} />
        </Pair>
      </FormFrame>
    </FormDialog>
  );
}
