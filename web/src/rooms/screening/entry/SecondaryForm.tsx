import type { HistoryFinding } from '@xingcheng/shared/pathway/secondary';
import { secondaryTools } from '@xingcheng/shared/pathway/secondary';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

import { useToday } from '../../../app/session.tsx';
import { useCommand } from '../../../app/useCommand.ts';
import type { ScreeningFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, useT } from '../../../i18n/index.ts';
import { CheckboxField, CheckboxGroup, DateField, NumberField, RadioGroup } from '../../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../../kit/form/FormFrame.tsx';
import { useDraft } from '../../../kit/form/drafts.tsx';
import { useFields } from '../../../kit/form/useFields.ts';
import { useMutationForm } from '../../../kit/form/useMutationForm.tsx';
import { UnsavedGuard } from '../../../kit/UnsavedGuard.tsx';
import { useOwnItems } from '../instruments/useOwnItems.ts';
import { useInstrumentTitle } from '../instruments/useInstrumentTitle.ts';
import { RecordSecondaryMutation } from '../screening.operations.ts';
import { ClausePanel } from './ClausePanel.tsx';
import { ItemAnswers, type Answers } from './ItemAnswers.tsx';
import type { Visit } from './WithVisit.tsx';

const findingCodes = ['LANGUAGE', 'COMMUNICATION', 'STEREOTYPED', 'NARROW_INTEREST'];
const quotients = ['TOTAL', 'LANGUAGE', 'ADAPTIVE', 'SOCIAL', 'GROSS_MOTOR', 'FINE_MOTOR'] as const;
const NO_ITEMS: Visit['instruments'][number]['items'] = [];
const howOptions = ['TOTAL', 'ANSWERS'] as const;

type Props = { visit: Visit; onDone: (screening: ScreeningFactsFragment) => void };

export function SecondaryForm({ visit, onDone }: Props) {
  const t = useT('screening');
  const today = useToday();
  const record = useCommand(RecordSecondaryMutation);
  const { person, screenings, instruments, ageMonths } = visit;
  const tool = secondaryTools(ageMonths)[0];
  const instrument = instruments.find((one) => tool && one.key.startsWith(`${tool}@`));
  const titleOf = useInstrumentTitle();
  const own = useOwnItems(instrument?.key, instrument?.items ?? NO_ITEMS);
  const form = useFields({
    recheck: screenings.some((one) => one.stage !== 'PRIMARY' && one.status === 'SCORED'),
    historyTaken: true,
    history: [] as string[],
    answers: {} as Record<string, string>,
    how: 'TOTAL' as string,
    paperTotal: null as number | null,
    scores: Object.fromEntries(quotients.map((id) => [id, null])) as Record<(typeof quotients)[number], number | null>,
    screenedOn: today as string | null,
  });
  const draft = useDraft(`secondary:${person.id}`, form);
  const typed = form.watch();
  const answers: Answers = typed.answers ?? {};
  const isAbc = tool === 'ABC57';
  const mutation = useMutationForm({
    form,
    send: ({ recheck, historyTaken, history, how, paperTotal, scores, screenedOn }) => {
      const given = Object.fromEntries(Object.entries(scores).filter(([, points]) => points !== null));
      const byItem = !isAbc || how === 'ANSWERS';
      return record({
        input: {
          personId: person.id,
          recheck,
          history: historyTaken ? history : null,
          answers: byItem && Object.keys(answers).length > 0 ? answers : null,
          paperTotal: isAbc && how === 'TOTAL' ? paperTotal : null,
          scores: Object.keys(given).length > 0 ? given : null,
          screenedOn,
        },
      });
    },
    onDone: (screening) => {
      draft.drop();
      onDone(screening);
    },
  });
  const entered = Object.entries(typed.scores).filter((one): one is [string, number] => typeof one[1] === 'number');
  const live = {
    stage: typed.recheck ? ('RECHECK' as const) : ('SECONDARY' as const),
    on: typed.screenedOn ?? today,
    ageMonths,
    answers: !isAbc || typed.how === 'ANSWERS' ? answers : {},
    scores: Object.fromEntries(entered),
    history: typed.historyTaken ? (typed.history as HistoryFinding[]) : null,
    paperTotal: isAbc && typed.how === 'TOTAL' ? typed.paperTotal : null,
  };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        alignItems: 'start',
        gridTemplateColumns: { md: 'minmax(0, 640px) minmax(260px, 1fr)' },
      }}
    >
      <FormFrame form={form} mutation={mutation} submitLabel={t('secondary.save')} restored={draft.restored}>
        <UnsavedGuard when={form.formState.isDirty && !form.formState.isSubmitSuccessful && !mutation.sending} />
        <DateField form={form} name="screenedOn" label={t('secondary.on')} max={today} />
        <CheckboxField form={form} name="recheck" label={t('secondary.recheck')} />
        <CheckboxField form={form} name="historyTaken" label={t('secondary.historyTaken')} />
        {typed.historyTaken ? (
          <CheckboxGroup
            form={form}
            name="history"
            label={t('secondary.history')}
            hint={t('secondary.historyHint')}
            row
            options={codeOptions('historyFinding', findingCodes)}
          />
        ) : null}
        {instrument ? (
          <Box sx={{ mb: 2 }}>
            <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
              {titleOf(instrument)}
            </Typography>
            {instrument.verified ? null : (
              <Alert severity="warning" sx={{ mb: 1.5 }}>
                {t('grid.unverified')}
              </Alert>
            )}
            {isAbc ? (
              <RadioGroup
                form={form}
                name="how"
                label={t('secondary.how')}
                row
                options={howOptions.map((value) => ({ value, label: t(`secondary.byWhat.${value}`) }))}
              />
            ) : null}
            {isAbc && typed.how === 'TOTAL' ? (
              <NumberField form={form} name="paperTotal" label={t('secondary.paperTotal')} min={0} max={158} />
            ) : (
              <>
                {own.held ? null : (
                  <Alert severity="info" sx={{ mb: 1.5 }}>
                    {t('grid.protected')}
                  </Alert>
                )}
                <ItemAnswers
                  items={own.items}
                  answers={answers}
                  onChange={(next) => form.setValue('answers', { ...next }, { shouldDirty: true })}
                />
              </>
            )}
          </Box>
        ) : null}
        <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
          {t('secondary.quotients')}
        </Typography>
        <Pair>
          {quotients.map((id) => (
            <NumberField
              key={id}
              form={form}
              name={`scores.${id}`}
              label={codeLabel('quotient', id)}
              min={0}
              max={200}
              step={0.1}
            />
          ))}
        </Pair>
      </FormFrame>
      <ClausePanel findings={live} />
    </Box>
  );
}
