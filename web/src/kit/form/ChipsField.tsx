import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import CheckIcon from '@mui/icons-material/CheckOutlined';
import { useController, type FieldValues } from 'react-hook-form';

import { c } from '../theme/tokens.ts';
import { fieldId, type Choice, type FieldProps } from './fields.tsx';
import { Labelled } from './Labelled.tsx';

/** Choices as chips one can touch; holds one value, or an array with `multiple`. */
export function ChipsField<V extends FieldValues>(
  props: FieldProps<V> & { options: readonly Choice[]; multiple?: boolean },
) {
  const { form, name, label, hint, required, options, multiple = false } = props;
  const { field, fieldState } = useController({ control: form.control, name });
  const chosen: readonly string[] = Array.isArray(field.value) ? field.value : field.value ? [String(field.value)] : [];
  const toggle = (value: string) => {
    const on = chosen.includes(value);
    if (!multiple) return field.onChange(value);
    return field.onChange(on ? chosen.filter((each) => each !== value) : [...chosen, value]);
  };
  return (
    <Labelled id={fieldId(name)} label={label} hint={hint} required={required} error={fieldState.error?.message} group>
      {(aria) => (
        <Box
          {...aria}
          role={multiple ? 'group' : 'radiogroup'}
          id={fieldId(name)}
          tabIndex={-1}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}
        >
          {options.map((option, at) => {
            const on = chosen.includes(option.value);
            return (
              <ButtonBase
                key={option.value}
                role={multiple ? 'checkbox' : 'radio'}
                aria-checked={on}
                {...(at === 0 ? { ref: field.ref } : {})}
                onClick={() => toggle(option.value)}
                onBlur={field.onBlur}
                sx={{
                  gap: 0.5,
                  px: 1.5,
                  minHeight: 36,
                  borderRadius: 99,
                  border: `1px solid ${on ? c.primary : c.field}`,
                  backgroundColor: on ? c.primarySoft : c.surface,
                  color: on ? c.primary : c.text,
                  fontWeight: on ? 600 : 400,
                }}
              >
                {on ? <CheckIcon aria-hidden sx={{ fontSize: 16 }} /> : null}
                {option.label}
              </ButtonBase>
            );
          })}
        </Box>
      )}
    </Labelled>
  );
}
