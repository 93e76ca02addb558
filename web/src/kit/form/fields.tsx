import FormControlLabel from '@mui/material/FormControlLabel';
import Checkbox from '@mui/material/Checkbox';
import FormGroup from '@mui/material/FormGroup';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import OutlinedInput from '@mui/material/OutlinedInput';
import Radio from '@mui/material/Radio';
import MuiRadioGroup from '@mui/material/RadioGroup';
import Select from '@mui/material/Select';
import type { ReactNode } from 'react';
import { useController, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';

import { useT } from '../../i18n/index.ts';
import { Labelled } from './Labelled.tsx';

export type FieldProps<V extends FieldValues> = {
  form: UseFormReturn<V>;
  name: FieldPath<V>;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
};

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };

/** The id of a field's input, so that the error summary can link to it. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

function useField<V extends FieldValues>({ form, name, disabled, label, hint, required }: FieldProps<V>) {
  const { field: controller, fieldState } = useController({
    control: form.control,
    name,
    ...(disabled ? { disabled } : {}),
  });
  const error = fieldState.error?.message;
  // The ref belongs to the input, not to the frame around it: a refused field is focused through it.
  const { ref, ...field } = controller;
  return { field, ref, error, shell: { id: fieldId(name), label, hint, required, error } };
}

type TextProps = {
  multiline?: boolean;
  rows?: number;
  maxLength?: number;
  type?: 'text' | 'password' | 'tel';
  autoComplete?: string;
  unit?: string;
  inputMode?: 'numeric' | 'decimal';
  autoFocus?: boolean;
};

export function TextField<V extends FieldValues>(props: FieldProps<V> & TextProps) {
  const { field, ref, error, shell } = useField(props);
  const {
    multiline = false,
    rows = 3,
    maxLength,
    type = 'text',
    autoComplete = 'off',
    unit,
    inputMode,
    autoFocus = false,
  } = props;
  return (
    <Labelled {...shell}>
      {(aria) => (
        <OutlinedInput
          fullWidth
          {...field}
          value={field.value ?? ''}
          inputRef={ref}
          type={type}
          error={Boolean(error)}
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          multiline={multiline}
          {...(multiline ? { minRows: rows } : {})}
          {...(unit ? { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } : {})}
          inputProps={{ ...aria, id: shell.id, maxLength, inputMode }}
        />
      )}
    </Labelled>
  );
}

/** Holds a number or null; what is not a number stays visible and is refused by the form's schema. */
export function NumberField<V extends FieldValues>(
  props: FieldProps<V> & { min?: number; max?: number; step?: number; unit?: string },
) {
  const { field, ref, error, shell } = useField(props);
  const { min, max, step = 1, unit } = props;
  return (
    <Labelled {...shell}>
      {(aria) => (
        <OutlinedInput
          fullWidth
          {...field}
          type="number"
          value={field.value ?? ''}
          onChange={(event) => field.onChange(event.target.value === '' ? null : Number(event.target.value))}
          inputRef={ref}
          error={Boolean(error)}
          {...(unit ? { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } : {})}
          inputProps={{ ...aria, id: shell.id, min, max, step, inputMode: step % 1 === 0 ? 'numeric' : 'decimal' }}
        />
      )}
    </Labelled>
  );
}

/** A calendar date 'YYYY-MM-DD', or null. */
export function DateField<V extends FieldValues>(props: FieldProps<V> & { min?: string; max?: string }) {
  const { field, ref, error, shell } = useField(props);
  return (
    <Labelled {...shell}>
      {(aria) => (
        <OutlinedInput
          {...field}
          type="date"
          value={field.value ?? ''}
          onChange={(event) => field.onChange(event.target.value || null)}
          inputRef={ref}
          error={Boolean(error)}
          sx={{ width: 200, maxWidth: '100%' }}
          inputProps={{ ...aria, id: shell.id, min: props.min, max: props.max }}
        />
      )}
    </Labelled>
  );
}

export function SelectField<V extends FieldValues>(
  props: FieldProps<V> & { options: readonly Choice[]; multiple?: boolean; clearable?: boolean },
) {
  const t = useT('kit');
  const { field, ref, error, shell } = useField(props);
  const { options, multiple = false, clearable = false } = props;
  const labelOf = (value: unknown) => options.find((option) => option.value === value)?.label ?? String(value);
  return (
    <Labelled {...shell}>
      {(aria) => (
        <Select
          fullWidth
          displayEmpty
          multiple={multiple}
          {...field}
          value={field.value ?? (multiple ? [] : '')}
          onChange={(event) => field.onChange(event.target.value === '' ? null : event.target.value)}
          inputRef={ref}
          error={Boolean(error)}
          renderValue={(value: unknown) => {
            const values = Array.isArray(value) ? value : value ? [value] : [];
            return values.length > 0 ? (
              values.map(labelOf).join(' / ')
            ) : (
              <span style={{ opacity: 0.7 }}>{t('form.choose')}</span>
            );
          }}
          SelectDisplayProps={{
            id: shell.id,
            'aria-labelledby': `${aria['aria-labelledby']} ${shell.id}`,
            'aria-describedby': aria['aria-describedby'],
            'aria-invalid': aria['aria-invalid'],
            'aria-required': aria['aria-required'],
          }}
        >
          {clearable && !multiple ? <MenuItem value="">{t('act.clear')}</MenuItem> : null}
          {options.map((option) => (
            <MenuItem key={option.value} value={option.value} disabled={option.disabled ?? false}>
              {option.label}
            </MenuItem>
          ))}
        </Select>
      )}
    </Labelled>
  );
}

export function RadioGroup<V extends FieldValues>(
  props: FieldProps<V> & { options: readonly Choice[]; row?: boolean },
) {
  const { field, ref, shell } = useField(props);
  return (
    <Labelled {...shell} group>
      {(aria) => (
        <MuiRadioGroup
          {...field}
          {...aria}
          id={shell.id}
          tabIndex={-1}
          row={props.row ?? false}
          value={field.value ?? ''}
        >
          {props.options.map((option, at) => (
            <FormControlLabel
              key={option.value}
              value={option.value}
              disabled={(props.disabled || option.disabled) ?? false}
              control={<Radio {...(at === 0 ? { slotProps: { input: { ref: ref } } } : {})} />}
              label={option.hint ? `${option.label}（${option.hint}）` : option.label}
            />
          ))}
        </MuiRadioGroup>
      )}
    </Labelled>
  );
}

/** Holds an array of the chosen values. */
export function CheckboxGroup<V extends FieldValues>(
  props: FieldProps<V> & { options: readonly Choice[]; row?: boolean },
) {
  const { field, ref, shell } = useField(props);
  const chosen: readonly string[] = Array.isArray(field.value) ? field.value : [];
  return (
    <Labelled {...shell} group>
      {(aria) => (
        <FormGroup {...aria} role="group" id={shell.id} tabIndex={-1} row={props.row ?? false}>
          {props.options.map((option, at) => (
            <FormControlLabel
              key={option.value}
              disabled={(props.disabled || option.disabled) ?? false}
              control={
                <Checkbox
                  checked={chosen.includes(option.value)}
                  onBlur={field.onBlur}
                  onChange={(_, on) =>
                    field.onChange(on ? [...chosen, option.value] : chosen.filter((each) => each !== option.value))
                  }
                  {...(at === 0 ? { slotProps: { input: { ref: ref } } } : {})}
                />
              }
              label={option.label}
            />
          ))}
        </FormGroup>
      )}
    </Labelled>
  );
}

/** One yes/no statement. */
export function CheckboxField<V extends FieldValues>(props: FieldProps<V>) {
  const { field, ref, error, shell } = useField(props);
  return (
    <Labelled {...shell} label="" error={error}>
      {(aria) => (
        <FormControlLabel
          disabled={props.disabled ?? false}
          control={
            <Checkbox
              checked={Boolean(field.value)}
              onBlur={field.onBlur}
              onChange={(_, on) => field.onChange(on)}
              slotProps={{ input: { ref: ref, id: shell.id, 'aria-describedby': aria['aria-describedby'] } }}
            />
          }
          label={props.label}
        />
      )}
    </Labelled>
  );
}
