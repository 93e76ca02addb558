import { useQuery } from '@apollo/client/react';
import type { FieldValues } from 'react-hook-form';

import { graphql } from '../graphql/generated/index.ts';
import { codeLabel } from '../i18n/index.ts';
import { SelectField, type FieldProps } from '../kit/form/fields.tsx';

const ColleaguesQuery = graphql(`
  query Colleagues($organisationId: ID, $roles: [String!]) {
    staffToChoose(organisationId: $organisationId, roles: $roles) {
      id
      name
      role
      organisationId
      organisationName
    }
  }
`);

type Props = { organisationId?: string | null; roles?: readonly string[] };

/** A colleague to whom something can be given; holds the account's id. */
export function StaffField<V extends FieldValues>({ organisationId, roles, ...field }: FieldProps<V> & Props) {
  const { data } = useQuery(ColleaguesQuery, {
    variables: { organisationId: organisationId ?? null, roles: roles ? [...roles] : null },
  });
  const options = (data?.staffToChoose ?? []).map((staff) => ({
    value: staff.id,
    label: `${staff.name} · ${codeLabel('role', staff.role)} · ${staff.organisationName}`,
  }));
  return <SelectField {...field} options={options} />;
}
