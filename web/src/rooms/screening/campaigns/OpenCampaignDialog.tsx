import { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { useQuery } from '@apollo/client/react';

import { useMe, useToday } from '../../../app/session.tsx';
import { useAreas } from '../../../app/useAreas.ts';
import { useCommand } from '../../../app/useCommand.ts';
import { codeOptions, useT } from '../../../i18n/index.ts';
import { DateField, NumberField, SelectField, TextField } from '../../../kit/form/fields.tsx';
import { FormFrame, Pair } from '../../../kit/form/FormFrame.tsx';
import { useFields } from '../../../kit/form/useFields.ts';
import { useMutationForm } from '../../../kit/form/useMutationForm.tsx';
import { FormDialog } from '../../../kit/overlay/FormDialog.tsx';
import { InstrumentsQuery } from '../instruments/instrument.operations.ts';
import { useInstrumentTitle } from '../instruments/useInstrumentTitle.ts';
import { OpenCampaignMutation } from './campaign.operations.ts';

/** Plans a round over every fitting school of an area; it starts as a plan and is opened on its page. */
export function OpenCampaignDialog({ onClose, onOpened }: { onClose: () => void; onOpened: (id: string) => void }) {
  const t = useT('screening');
  const me = useMe();
  const today = useToday();
  const areas = useAreas();
  const titleOf = useInstrumentTitle();
  const open = useCommand(OpenCampaignMutation);
  const { data } = useQuery(InstrumentsQuery, { fetchPolicy: 'cache-first' });
  const [year = 0, month = 0] = today.split('-').map(Number);
  const form = useFields(
    {
      name: '',
      programme: '',
      areaCode: me.organisation.areaCode,
      schoolYear: (month >= 9 ? year : year - 1) as number | null,
      startsOn: today as string | null,
      endsOn: null as string | null,
      instruments: [] as string[],
    },
    {
      name: t('campaign.name'),
      programme: t('campaign.programme'),
      schoolYear: t('campaign.year'),
      startsOn: t('campaign.startsOn'),
      endsOn: t('campaign.endsOn'),
      instruments: t('campaign.instruments'),
    },
  );
  const mutation = useMutationForm({
    form,
    send: ({ schoolYear, startsOn, endsOn, ...rest }) =>
      open({
        input: { ...rest, schoolYear: schoolYear ?? 0, startsOn: startsOn ?? '', endsOn: endsOn ?? '' },
      }),
    onDone: (campaign) => onOpened(campaign.id),
  });
  return (
    <FormDialog title={t('campaign.plan')} onClose={onClose}>
      <FormFrame form={form} mutation={mutation} submitLabel={t('campaign.plan')} onCancel={onClose}>
        <TextField
          form={form}
          name="name"
          label={t('campaign.name')}
          hint={t('campaign.nameHint')}
          required
          maxLength={80}
        />
        <Pair>
          <SelectField
            form={form}
            name="programme"
            label={t('campaign.programme')}
            required
            options={codeOptions('campaignProgramme', Object.values(CampaignProgramme))}
          />
          <SelectField form={form} name="areaCode" label={t('campaign.area')} options={areas} />
        </Pair>
        <NumberField form={form} name="schoolYear" label={t('campaign.year')} hint={t('campaign.yearHint')} required />
        <Pair>
          <DateField form={form} name="startsOn" label={t('campaign.startsOn')} required />
          <DateField form={form} name="endsOn" label={t('campaign.endsOn')} required />
        </Pair>
        <SelectField
          form={form}
          name="instruments"
          label={t('campaign.instruments')}
          required
          multiple
          options={(data?.instruments ?? [])
            .filter((one) => one.itemCount > 0)
            .map((one) => ({ value: one.key, label: titleOf(one) }))}
        />
      </FormFrame>
    </FormDialog>
  );
}
