import { GLASS_RULES } from '@xingcheng/shared/access/glass';
import { GlassVerdict } from '@xingcheng/shared/codes/glass-verdict';
import Box from '@mui/material/Box';
import { Link } from 'react-router';

import { useCommand } from '../../../app/useCommand.ts';
import type { GlassGrantFactsFragment as Grant } from '../../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatDate, formatTime, useT } from '../../../i18n/index.ts';
import { Block, Facts } from '../../../kit/Block.tsx';
import { RadioGroup, TextField } from '../../../kit/form/fields.tsx';
import { FormFrame } from '../../../kit/form/FormFrame.tsx';
import { useFields } from '../../../kit/form/useFields.ts';
import { useMutationForm } from '../../../kit/form/useMutationForm.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { ReviewGlassMutation } from './glass-review.operations.ts';

/** One emergency access: what was said, what was looked at, and the verdict. */
export function GlassReview({ grant }: { grant: Grant }) {
  const t = useT('access');
  const until = grant.endedAt ?? grant.expiresAt;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Block title={`${grant.accountName} · ${codeLabel('glassReason', grant.reason)}`}>
        <Facts
          facts={[
            [t('glassReview.role'), `${codeLabel('role', grant.role)} · ${grant.organisationName}`],
            [
              t('glassReview.lasted'),
              t('glassReview.until', { from: formatTime(grant.grantedAt), to: formatTime(until) }),
            ],
            [t('glassReview.note'), grant.reasonNote],
            [
              t('glassReview.events'),
              <Box key="events">
                {grant.events} · <Link to={`/audit?person=${grant.personId}`}>{t('glassReview.trail')}</Link>
              </Box>,
            ],
            [t('glassReview.due'), formatDate(grant.reviewDueOn)],
            ...(grant.reviewedAt
              ? [
                  [t('glassReview.by'), `${grant.reviewedByName ?? '–'} · ${formatTime(grant.reviewedAt)}`] as const,
                  [t('glassReview.verdict'), grant.verdict ? codeLabel('glassVerdict', grant.verdict) : '–'] as const,
                  [t('glassReview.verdictNote'), grant.verdictNote ?? '–'] as const,
                ]
              : []),
          ]}
        />
      </Block>
      {grant.state === 'OPEN' ? <Box sx={{ color: c.text2 }}>{t('glassReview.stillOpen')}</Box> : null}
      {grant.state === 'TO_REVIEW' || grant.state === 'OVERDUE' ? <ReviewForm grant={grant} /> : null}
    </Box>
  );
}

function ReviewForm({ grant }: { grant: Grant }) {
  const t = useT('access');
  const toast = useToast();
  const review = useCommand(ReviewGlassMutation);
  const form = useFields(
    { verdict: '', verdictNote: '' },
    { verdict: t('glassReview.verdict'), verdictNote: t('glassReview.verdictNote') },
  );
  const mutation = useMutationForm({
    form,
    send: (values, version) => review({ input: { id: grant.id, version: version ?? grant.version, ...values } }),
    onDone: () => toast({ text: t('glassReview.reviewed') }),
  });
  return (
    <Block title={t('glassReview.review')}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('glassReview.review')}>
        <RadioGroup
          form={form}
          name="verdict"
          label={t('glassReview.verdict')}
          required
          options={codeOptions('glassVerdict', Object.values(GlassVerdict))}
        />
        <TextField
          form={form}
          name="verdictNote"
          label={t('glassReview.verdictNote')}
          hint={t('glassReview.verdictHint', { count: GLASS_RULES.noteLength })}
          required
          multiline
        />
      </FormFrame>
    </Block>
  );
}
