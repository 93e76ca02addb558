import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';

import { codeLabel, useT } from '../../../i18n/index.ts';
import { MiniTable } from '../../../kit/Block.tsx';
import type { Preview } from './preview.ts';

type Props = { preview: Preview; taken: readonly string[]; onTaken: (fields: string[]) => void };

/** Both values of each field; where they differ one is chosen. Arrow keys move between the two. */
export function FieldChoices({ preview, taken, onTaken }: Props) {
  const t = useT('people');
  const { survivor, merged, fields } = preview;
  const take = (field: string, other: boolean) =>
    onTaken(other ? [...taken.filter((one) => one !== field), field] : taken.filter((one) => one !== field));
  return (
    <MiniTable
      caption={t('merge.fields')}
      heads={[t('merge.field'), `${t('merge.stays')} · ${survivor.name}`, `${t('merge.goes')} · ${merged.name}`]}
    >
      {fields.map((field) => {
        const label = codeLabel('mergeField', field.field);
        const sides = [
          { other: false, value: field.survivor, whose: t('merge.stays') },
          { other: true, value: field.merged, whose: t('merge.goes') },
        ];
        return (
          <tr key={field.field}>
            <td>{label}</td>
            {sides.map(({ other, value, whose }) => (
              <td key={whose}>
                <Box
                  component="label"
                  sx={{
                    display: 'inline-flex',
                    alignItems: 'center',
                    gap: 0.5,
                    cursor: field.same ? 'default' : 'pointer',
                  }}
                >
                  {field.same ? null : (
                    <Radio
                      size="small"
                      name={field.field}
                      checked={taken.includes(field.field) === other}
                      onChange={() => take(field.field, other)}
                      slotProps={{ input: { 'aria-label': `${label} · ${whose} · ${shown(field.field, value)}` } }}
                    />
                  )}
                  {shown(field.field, value)}
                </Box>
              </td>
            ))}
          </tr>
        );
      })}
    </MiniTable>
  );
}

const shown = (field: string, value: string | null | undefined): string =>
  value ? (field === 'SEX' ? codeLabel('sex', value) : value) : '–';
