import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useEffect, useRef } from 'react';
import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form';

import { useT } from '../../i18n/index.ts';
import { c } from '../theme/tokens.ts';
import { fieldId } from './fields.tsx';

type Problem = { name: string; message: string };

/** Every message of the form with the path of its field, in the form's order; `root` is about the whole form. */
export function problemsOf(errors: FieldErrors, prefix = ''): Problem[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object') return [];
    const name = prefix ? `${prefix}.${key}` : key;
    if (typeof error.message === 'string') return error.message ? [{ name, message: error.message }] : [];
    return problemsOf(error as FieldErrors, name);
  });
}

/** On top of a form after a try to save: says how much is wrong and links to each field. */
export function ErrorSummary<V extends FieldValues>({ form }: { form: UseFormReturn<V> }) {
  const t = useT('kit');
  const box = useRef<HTMLDivElement>(null);
  const { errors, submitCount } = form.formState;
  const problems = problemsOf(errors);
  const shown = submitCount > 0 && problems.length > 0;

  // A problem of one field takes the focus there; one of the whole form is read here.
  const ofTheWhole = shown && problems.every((problem) => problem.name.startsWith('root'));
  useEffect(() => {
    if (ofTheWhole) box.current?.focus();
  }, [ofTheWhole]);

  if (!shown) return null;
  return (
    <Box
      ref={box}
      role="alert"
      tabIndex={-1}
      sx={{
        border: `1px solid ${c.error}`,
        borderLeftWidth: 4,
        borderRadius: '8px',
        backgroundColor: c.errorSoft,
        px: 2,
        py: 1.25,
        mb: 2,
      }}
    >
      <Box sx={{ fontWeight: 600 }}>{t('form.summary', { count: problems.length })}</Box>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {problems.map(({ name, message }) => (
          <li key={name}>
            {name.startsWith('root') ? (
              message
            ) : (
              <Link
                href={`#${fieldId(name)}`}
                sx={{ color: c.error, textDecoration: 'underline' }}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(name))?.focus();
                }}
              >
                {message}
              </Link>
            )}
          </li>
        ))}
      </Box>
    </Box>
  );
}
