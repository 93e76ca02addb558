import { useQuery } from '@apollo/client/react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MuiTextField from '@mui/material/TextField';
import { useState } from 'react';
import { useController, type FieldValues } from 'react-hook-form';

import { graphql } from '../graphql/generated/index.ts';
import { codeLabel, useT } from '../i18n/index.ts';
import { fieldId, type FieldProps } from '../kit/form/fields.tsx';
import { Labelled } from '../kit/form/Labelled.tsx';
import { c } from '../kit/theme/tokens.ts';

const FindOrganisations = graphql(`
  query FindOrganisations($filter: OrganisationFilterInput) {
    organisations(first: 30, filter: $filter) {
      nodes {
        id
        name
        areaName
        standing
      }
    }
  }
`);

/** An organisation by a part of its name; holds its id. */
export function OrganisationField<V extends FieldValues>(props: FieldProps<V> & { kinds?: readonly string[] }) {
  const { form, name, label, hint, required, kinds } = props;
  const t = useT('kit');
  const { field, fieldState } = useController({ control: form.control, name });
  const [typed, setTyped] = useState('');
  const { data, previousData, loading } = useQuery(FindOrganisations, {
    variables: { filter: { search: typed.trim() || null, kinds: kinds ? [...kinds] : null } },
  });
  const found = (data ?? previousData)?.organisations.nodes ?? [];
  const [kept, setKept] = useState<(typeof found)[number] | null>(null);
  const chosen = kept?.id === field.value ? kept : (found.find((one) => one.id === field.value) ?? null);
  return (
    <Labelled id={fieldId(name)} label={label} hint={hint} required={required} error={fieldState.error?.message}>
      {(aria) => (
        <Autocomplete
          id={fieldId(name)}
          size="small"
          options={found}
          value={chosen}
          loading={loading}
          filterOptions={(all) => all}
          getOptionLabel={(option) => option.name}
          getOptionKey={(option) => option.id}
          getOptionDisabled={(option) => option.standing === 'LAPSED'}
          isOptionEqualToValue={(one, other) => one.id === other.id}
          noOptionsText={t('list.nothing')}
          loadingText={t('list.loading')}
          onInputChange={(_, text, why) => {
            if (why === 'input' || why === 'clear') setTyped(text);
          }}
          onChange={(_, option) => {
            setKept(option);
            field.onChange(option?.id ?? null);
          }}
          onBlur={field.onBlur}
          renderOption={({ key, ...item }, option) => (
            <li key={key} {...item}>
              {option.name}
              <Box component="span" sx={{ color: c.text2, fontSize: 12, ml: 1 }}>
                {[option.areaName, option.standing === 'LAPSED' ? codeLabel('organisationStanding', 'LAPSED') : '']
                  .filter(Boolean)
                  .join(' · ')}
              </Box>
            </li>
          )}
          renderInput={(params) => (
            <MuiTextField
              {...params}
              inputRef={field.ref}
              error={Boolean(fieldState.error)}
              slotProps={{ ...params.slotProps, htmlInput: { ...params.slotProps.htmlInput, ...aria } }}
            />
          )}
        />
      )}
    </Labelled>
  );
}
