import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';

export type FieldAria = {
  'aria-labelledby': string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  'aria-required': boolean;
};

export type LabelledProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean | undefined;
  group?: boolean;
  children: (aria: FieldAria) => ReactNode;
};

/** Label above, help below, error below that; wired once for every field of the product. */
export function Labelled({ id, label, hint, error, required = false, group = false, children }: LabelledProps) {
  const t = useT('kit');
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <Box sx={{ mb: 2, minWidth: 0 }}>
      <Box
        component={group ? 'div' : 'label'}
        id={`${id}-label`}
        {...(group ? {} : { htmlFor: id })}
        sx={{ display: 'block', fontWeight: 500, mb: 0.5, lineHeight: 1.5 }}
      >
        {label}
        {required ? (
          <Box component="span" aria-hidden sx={{ color: c.error, ml: 0.5 }} title={t('form.required')}>
            *
          </Box>
        ) : null}
      </Box>
      {children({
        'aria-labelledby': `${id}-label`,
        'aria-describedby': described || undefined,
        'aria-invalid': Boolean(error),
        'aria-required': required,
      })}
      {hint ? (
        <Box id={`${id}-hint`} sx={{ color: c.text2, fontSize: 12, mt: 0.5 }}>
          {hint}
        </Box>
      ) : null}
      {error ? (
        <Box id={`${id}-error`} sx={{ color: c.error, fontSize: 13, mt: 0.5 }}>
          {error}
        </Box>
      ) : null}
    </Box>
  );
}
