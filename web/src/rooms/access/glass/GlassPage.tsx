import { GlassReason } from '@xingcheng/shared/codes/glass-reason';
import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useNavigate } from 'react-router';

import { BreakGlassMutation, MyGlassQuery } from '../../../app/glass/glass.operations.ts';
import { useCommand } from '../../../app/useCommand.ts';
import { isForbidden } from '../../../graphql/client.ts';
import type { MyGlassQuery as Answer } from '../../../graphql/generated/graphql.ts';
import { codeOptions, useT } from '../../../i18n/index.ts';
import { RadioGroup, TextField } from '../../../kit/form/fields.tsx';
import { FormFrame } from '../../../kit/form/FormFrame.tsx';
import { useFields } from '../../../kit/form/useFields.ts';
import { useMutationForm } from '../../../kit/form/useMutationForm.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { PageHeader } from '../../../kit/PageHeader.tsx';
import { Section } from '../../../kit/Section.tsx';
import { NoPermission } from '../../../kit/states/States.tsx';
import { c } from '../../../kit/theme/tokens.ts';

/** The emergency way to one record: what it costs is said before it is asked for. */
export function GlassPage() {
  const t = useT('access');
  const { data, error } = useQuery(MyGlassQuery);
  if (isForbidden(error)) return <NoPermission />;
  const glass = data?.myGlass;
  return (
    <>
      <PageHeader title={t('glass.title')} subtitle={t('glass.subtitle')} />
      {glass ? (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            alignItems: 'start',
            gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,7fr) minmax(280px,5fr)' },
          }}
        >
          <Section>
            {glass.overdue > 0 ? (
              <Alert severity="error">{t('glass.blocked', { count: glass.overdue })}</Alert>
            ) : glass.open ? (
              <Alert severity="info">{t('glass.already')}</Alert>
            ) : (
              <GlassForm rules={glass.rules} />
            )}
          </Section>
          <Section title={t('glass.before')}>
            <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 1 }}>
              <li>{t('glass.call')}</li>
              <li>{t('glass.rule1', { minutes: glass.rules.minutes })}</li>
              <li>{t('glass.rule2')}</li>
              <li>{t('glass.rule3', { days: glass.rules.reviewWorkingDays })}</li>
            </Box>
            <Box sx={{ color: c.text2, fontSize: 12, mt: 1.5 }}>
              {t('glass.source', { source: glass.rules.source })}
              {glass.rules.verified ? '' : ` ${t('glass.proposal')}`}
            </Box>
          </Section>
        </Box>
      ) : null}
    </>
  );
}

function GlassForm({ rules }: { rules: Answer['myGlass']['rules'] }) {
  const t = useT('access');
  const toast = useToast();
  const navigate = useNavigate();
  const open = useCommand(BreakGlassMutation);
  const form = useFields(
    { identifier: '', reason: '', reasonNote: '' },
    { identifier: t('glass.identifier'), reason: t('glass.reason'), reasonNote: t('glass.note') },
  );
  const mutation = useMutationForm({
    form,
    send: (values) => open({ input: values }),
    onDone: (grant) => {
      toast({ text: t('glass.opened', { minutes: rules.minutes }) });
      void navigate(`/cases/${grant.personId}`);
    },
  });
  return (
    <FormFrame form={form} mutation={mutation} submitLabel={t('glass.go')} onCancel={() => void navigate(-1)}>
      <TextField
        form={form}
        name="identifier"
        label={t('glass.identifier')}
        hint={t('glass.identifierHint', { count: rules.wrongPerHour })}
        required
      />
      <RadioGroup
        form={form}
        name="reason"
        label={t('glass.reason')}
        required
        options={codeOptions('glassReason', Object.values(GlassReason))}
      />
      <TextField
        form={form}
        name="reasonNote"
        label={t('glass.note')}
        hint={t('glass.noteHint', { count: rules.noteLength })}
        required
        multiline
      />
    </FormFrame>
  );
}
