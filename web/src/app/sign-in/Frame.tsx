import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useId, useState, type FormEvent, type ReactNode } from 'react';

import { Labelled } from '../../kit/form/Labelled.tsx';
import { c } from '../../kit/theme/tokens.ts';

export type Said = { code: string; field?: string | null; message: string } | { failed: true };

type FieldOf = {
  name: string;
  label: string;
  hint?: string;
  secret?: boolean;
  numeric?: boolean;
  autoComplete: string;
  missing: string;
  optional?: boolean;
};

type Props = {
  title?: string;
  body?: string;
  fields: readonly FieldOf[];
  go: string;
  failed: string;
  /** Gives what the server refused, at its field or above; nothing when it went well. */
  onSend: (values: Record<string, string>) => Promise<Said | undefined>;
  /** Checked before anything is sent: a sentence for a field. */
  check?: (values: Record<string, string>) => { field: string; message: string } | undefined;
  before?: ReactNode;
  after?: ReactNode;
};

/** One step of signing in: few fields, one button, what is wrong at its field. Paste and password managers work. */
export function StepForm({ title, body, fields, go, failed, onSend, check, before, after }: Props) {
  const id = useId();
  const [values, setValues] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState<{ field: string | null; message: string } | null>(null);
  const [busy, setBusy] = useState(false);

  const show = (field: string | null, message: string) => {
    setWrong({ field, message });
    const at = field && fields.some((one) => one.name === field) ? field : fields[0]?.name;
    document.getElementById(`${id}-${at}`)?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const empty = fields.find((one) => !one.optional && !values[one.name]?.trim());
    if (empty) return show(empty.name, empty.missing);
    const odd = check?.(values);
    if (odd) return show(odd.field, odd.message);
    setBusy(true);
    setWrong(null);
    try {
      const said = await onSend(values);
      if (said) show('failed' in said ? null : (said.field ?? null), 'failed' in said ? failed : said.message);
    } catch {
      show(null, failed);
    } finally {
      setBusy(false);
    }
  };
  const general = wrong && !fields.some((one) => one.name === wrong.field) ? wrong.message : null;

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {title ? (
        <Typography variant="h2" sx={{ mb: 0.5 }}>
          {title}
        </Typography>
      ) : null}
      {body ? <Typography sx={{ color: c.text2, mb: 2 }}>{body}</Typography> : null}
      {general ? (
        <Alert severity="error" role="alert" sx={{ mb: 2 }}>
          {general}
        </Alert>
      ) : null}
      {before}
      {fields.map((one, at) => (
        <Labelled
          key={one.name}
          id={`${id}-${one.name}`}
          label={one.label}
          hint={one.hint}
          error={wrong?.field === one.name ? wrong.message : undefined}
        >
          {(aria) => (
            <OutlinedInput
              fullWidth
              autoFocus={at === 0}
              type={one.secret ? 'password' : 'text'}
              value={values[one.name] ?? ''}
              error={wrong?.field === one.name}
              onChange={(event) => setValues({ ...values, [one.name]: event.target.value })}
              autoComplete={one.autoComplete}
              inputProps={{
                ...aria,
                id: `${id}-${one.name}`,
                maxLength: 200,
                spellCheck: false,
                autoCapitalize: 'none',
                ...(one.numeric ? { inputMode: 'numeric' } : {}),
              }}
            />
          )}
        </Labelled>
      ))}
      <Button type="submit" fullWidth variant="contained" color="primary" disabled={busy} sx={{ mt: 1, minHeight: 40 }}>
        {go}
      </Button>
      {after}
    </form>
  );
}
