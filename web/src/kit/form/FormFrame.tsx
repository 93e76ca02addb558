import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

import { useT } from '../../i18n/index.ts';
import { useImeGuard } from '../useImeGuard.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { MutationForm } from './useMutationForm.tsx';

export type FormFrameProps<V extends FieldValues> = {
  form: UseFormReturn<V>;
  /** From `useMutationForm`. */
  mutation: MutationForm;
  submitLabel: string;
  onCancel?: () => void;
  restored?: boolean;
  children: ReactNode;
};

/** One column of at most 640 pixels: summary, fields, one primary button. */
export function FormFrame<V extends FieldValues>(props: FormFrameProps<V>) {
  const { form, mutation, submitLabel, onCancel, restored = false, children } = props;
  const t = useT('kit');
  const ime = useImeGuard();
  return (
    <Box
      component="form"
      noValidate
      onSubmit={mutation.submit}
      onCompositionStart={ime.onCompositionStart}
      onCompositionEnd={ime.onCompositionEnd}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && ime.isComposing(event.nativeEvent)) {
          event.preventDefault();
        }
      }}
      sx={{ maxWidth: 640 }}
    >
      <ErrorSummary form={form} />
      {restored ? (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('form.draftBack')}
        </Alert>
      ) : null}
      {children}
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={mutation.sending}
          aria-busy={mutation.sending}
        >
          {mutation.sending ? t('form.saving') : submitLabel}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t('act.cancel')}</Button> : null}
      </Box>
      {mutation.dialogs}
    </Box>
  );
}

/** Two short fields side by side. */
export function Pair({ children }: { children: ReactNode }) {
  return <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, columnGap: 2 }}>{children}</Box>;
}
