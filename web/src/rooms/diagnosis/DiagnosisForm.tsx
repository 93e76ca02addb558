import { AdaptiveLevel } from '@xingcheng/shared/codes/adaptive-level';
import { CoOccurringCondition } from '@xingcheng/shared/codes/co-occurring-condition';
import { DifferentialCondition } from '@xingcheng/shared/codes/differential-condition';
import { DiagnosisOutcome } from '@xingcheng/shared/codes/diagnosis-outcome';
import { FunctionalLanguage } from '@xingcheng/shared/codes/functional-language';
import { LicenceScope } from '@xingcheng/shared/codes/licence-scope';
import { Severity } from '@xingcheng/shared/codes/severity';
import { ageInYears } from '@xingcheng/shared/age/age-in-months';

import { useToday } from '../../app/session.tsx';
import { useCommand } from '../../app/useCommand.ts';
import type { DiagnosisFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeOptions, useLanguage, useT } from '../../i18n/index.ts';
import { CheckboxGroup, DateField, NumberField, RadioGroup, SelectField, TextField } from '../../kit/form/fields.tsx';
import { useDraft } from '../../kit/form/drafts.tsx';
import { FormFrame, Pair } from '../../kit/form/FormFrame.tsx';
import { useFields } from '../../kit/form/useFields.ts';
import { useMutationForm } from '../../kit/form/useMutationForm.tsx';
import { UnsavedGuard } from '../../kit/UnsavedGuard.tsx';
import { AmendDiagnosisMutation, RecordDiagnosisMutation } from './diagnosis.operations.ts';
import { EndScores } from './EndScores.tsx';
import { icd10Choices, icd11Choices } from './icd.ts';
import { endScoresOf, valuesOf, type Values } from './values.ts';

const IQ_FROM_YEARS = 7;

type Props = {
  personId: string;
  birthDate: string;
  /** The conclusion to correct; a new one when absent. */
  former: DiagnosisFactsFragment | null;
  onDone: () => void;
  /** Reads the record again after somebody else changed it. */
  onReload: () => Promise<DiagnosisFactsFragment | null>;
};

/** A doctor's conclusion: the outcome first, because it decides what else is asked. */
export function DiagnosisForm({ personId, birthDate, former, onDone, onReload }: Props) {
  const t = useT('diagnosis');
  const language = useLanguage();
  const today = useToday();
  const record = useCommand(RecordDiagnosisMutation);
  const amend = useCommand(AmendDiagnosisMutation);
  const form = useFields<Values>(valuesOf(former, today), {
    outcome: t('form.outcome'),
    licenceScope: t('form.licenceScope'),
    licenceNumber: t('form.licenceNumber'),
    ...(former ? { amendReason: t('form.amendReason') } : {}),
  });
  const kept = useDraft(`diagnosis:${former?.id ?? `new:${personId}`}`, form);
  const typed = form.watch();
  const confirmed = typed.outcome === DiagnosisOutcome.CONFIRMED;
  const measure = ageInYears(birthDate, typed.diagnosedOn ?? today) < IQ_FROM_YEARS ? 'DQ' : 'IQ';
  const tested = typed.cognitiveMeasure === measure;
  const mutation = useMutationForm({
    form,
    send: ({ amendReason, ...values }, version) => {
      const content = {
        ...values,
        icd11: (confirmed && values.icd11) || null,
        icd10: values.icd10 || null,
        severitySocial: (confirmed && values.severitySocial) || null,
        severityRepetitive: (confirmed && values.severityRepetitive) || null,
        functionalLanguage: values.functionalLanguage || null,
        cognitiveMeasure: values.cognitiveMeasure || null,
        cognitiveValue: tested ? values.cognitiveValue : null,
        cognitiveTest: values.cognitiveTest.trim() || null,
        adaptiveLevel: values.adaptiveLevel || null,
        findings: values.findings.trim() || null,
        endScores: endScoresOf(values.endScores),
      };
      return former
        ? amend({ input: { ...content, id: former.id, version: version ?? former.version, amendReason } })
        : record({ input: { ...content, personId } });
    },
    onDone: () => {
      kept.drop();
      onDone();
    },
    reload: async () => {
      const fresh = await onReload();
      return { version: fresh?.version ?? former?.version ?? 1, values: valuesOf(fresh, today) };
    },
    labelOf: (field) => (field.startsWith('icd') ? field.replace('icd', 'ICD-') : t('form.outcome')),
  });
  return (
    <FormFrame
      form={form}
      mutation={mutation}
      submitLabel={t(former ? 'form.amend' : 'form.save')}
      restored={kept.restored}
    >
      <UnsavedGuard when={form.formState.isDirty && !form.formState.isSubmitSuccessful && !mutation.sending} />
      <RadioGroup
        form={form}
        name="outcome"
        label={t('form.outcome')}
        required
        row
        options={codeOptions('diagnosisOutcome', Object.values(DiagnosisOutcome))}
      />
      <DateField form={form} name="diagnosedOn" label={t('form.on')} max={today} min={birthDate} />
      {confirmed ? (
        <>
          <SelectField form={form} name="icd11" label="ICD-11" required options={icd11Choices(language)} />
          <SelectField form={form} name="icd10" label="ICD-10" required options={icd10Choices(language)} />
          <Pair>
            <SelectField
              form={form}
              name="severitySocial"
              label={t('form.severitySocial')}
              required
              options={codeOptions('severity', Object.values(Severity))}
            />
            <SelectField
              form={form}
              name="severityRepetitive"
              label={t('form.severityRepetitive')}
              required
              options={codeOptions('severity', Object.values(Severity))}
            />
          </Pair>
        </>
      ) : (
        <SelectField
          form={form}
          name="icd10"
          label={t('form.otherIcd10')}
          clearable
          options={icd10Choices(language).filter(({ value }) => ['F84.2', 'F84.3', 'F84.4'].includes(value))}
        />
      )}
      <SelectField
        form={form}
        name="functionalLanguage"
        label={t('form.functionalLanguage')}
        clearable
        options={codeOptions('functionalLanguage', Object.values(FunctionalLanguage))}
      />
      <SelectField
        form={form}
        name="cognitiveMeasure"
        label={t('form.cognition')}
        hint={t(measure === 'DQ' ? 'form.dqHint' : 'form.iqHint')}
        clearable
        options={codeOptions('cognitiveMeasure', [measure, 'UNTESTABLE'])}
      />
      {tested ? (
        <Pair>
          <NumberField form={form} name="cognitiveValue" label={t('form.points')} required min={1} max={200} />
          <TextField form={form} name="cognitiveTest" label={t('form.test')} maxLength={80} />
        </Pair>
      ) : null}
      <SelectField
        form={form}
        name="adaptiveLevel"
        label={t('form.adaptive')}
        clearable
        options={codeOptions('adaptiveLevel', Object.values(AdaptiveLevel))}
      />
      <EndScores form={form} />
      <CheckboxGroup
        form={form}
        name="differential"
        label={t('form.differential')}
        row
        options={codeOptions('differentialCondition', Object.values(DifferentialCondition))}
      />
      <CheckboxGroup
        form={form}
        name="coOccurring"
        label={t('form.coOccurring')}
        row
        options={codeOptions('coOccurringCondition', Object.values(CoOccurringCondition))}
      />
      <TextField
        form={form}
        name="findings"
        label={t('form.findings')}
        hint={t('form.findingsHint')}
        multiline
        rows={3}
        maxLength={4000}
      />
      <Pair>
        <SelectField
          form={form}
          name="licenceScope"
          label={t('form.licenceScope')}
          required
          options={codeOptions('licenceScope', Object.values(LicenceScope))}
        />
        <TextField form={form} name="licenceNumber" label={t('form.licenceNumber')} required maxLength={40} />
      </Pair>
      {former ? (
        <TextField
          form={form}
          name="amendReason"
          label={t('form.amendReason')}
          required
          multiline
          rows={2}
          maxLength={500}
        />
      ) : null}
    </FormFrame>
  );
}
