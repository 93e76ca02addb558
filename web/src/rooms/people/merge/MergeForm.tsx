import { refusalText, isRefusalCode } from '@xingcheng/shared/refusals/index';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { useCommand } from '../../../app/useCommand.ts';
import { codeLabel, currentLanguage, useT } from '../../../i18n/index.ts';
import { MiniTable } from '../../../kit/Block.tsx';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { TextField } from '../../../kit/form/fields.tsx';
import { FormFrame } from '../../../kit/form/FormFrame.tsx';
import { useFields } from '../../../kit/form/useFields.ts';
import { useMutationForm } from '../../../kit/form/useMutationForm.tsx';
import { useToast } from '../../../kit/overlay/Toasts.tsx';
import { Section } from '../../../kit/Section.tsx';
import { c } from '../../../kit/theme/tokens.ts';
import { Reasons, toneOfBand } from '../duplicates/Reasons.tsx';
import { FieldChoices } from './FieldChoices.tsx';
import type { Preview } from './preview.ts';
import { MergePersonsMutation } from './merge.operations.ts';

type Props = { preview: Preview; onSwap: () => void; reload: () => Promise<void> };

/** Field by field: which value stays; kind by kind: what moves; rule by rule: what cannot be both. */
export function MergeForm({ preview, onSwap, reload }: Props) {
  const t = useT('people');
  const toast = useToast();
  const navigate = useNavigate();
  const merge = useCommand(MergePersonsMutation);
  const { survivor, merged, rules } = preview;
  const [taken, setTaken] = useState(() =>
    preview.fields.filter((field) => field.takeSuggested).map((field) => field.field),
  );
  const form = useFields({ reason: '' }, { reason: t('merge.reason') });
  const blocked = rules.flatMap((rule) => rule.blockedBy ?? []);
  const mutation = useMutationForm({
    form,
    send: ({ reason }) =>
      merge({
        input: {
          survivorId: survivor.id,
          survivorVersion: survivor.version,
          mergedId: merged.id,
          mergedVersion: merged.version,
          taken,
          reason,
        },
      }),
    onDone: (done) => {
      toast({ text: t('merge.done', { name: done.survivorName }) });
      void navigate(`/cases/${done.survivorId}`);
    },
    reload: async () => {
      await reload();
      return { version: survivor.version, values: form.getValues() };
    },
  });
  const moving = preview.moves.reduce((sum, move) => sum + move.moving, 0);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0,1fr)', lg: 'minmax(0,7fr) minmax(0,5fr)' },
        alignItems: 'start',
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        <Section
          title={t('merge.fields')}
          tools={
            <Button size="small" onClick={onSwap}>
              {t('merge.swap')}
            </Button>
          }
        >
          <FieldChoices preview={preview} taken={taken} onTaken={setTaken} />
        </Section>
        <Section title={t('merge.rules')} beside={t('merge.rulesHint')}>
          {rules.length === 0 ? (
            <Box sx={{ color: c.text2 }}>{t('merge.noRules')}</Box>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
              {rules.map((rule) => (
                <Box component="li" key={`${rule.rule}${rule.outcome}`} sx={{ display: 'grid', gap: 0.25 }}>
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
                    <StatusChip
                      tone={rule.blockedBy ? 'error' : 'info'}
                      label={`${codeLabel('mergeOutcome', rule.outcome)} · ${rule.count}`}
                    />
                    <strong>{codeLabel('linkKind', rule.kind)}</strong>
                  </Box>
                  <Box sx={{ color: c.text2, fontSize: 13 }}>
                    {rule.blockedBy ? sentence(rule.blockedBy) : codeLabel('mergeRule', rule.rule)}
                  </Box>
                </Box>
              ))}
            </Box>
          )}
        </Section>
        <Section>
          {blocked.length > 0 ? (
            <Alert severity="error" sx={{ mb: 2 }}>
              {t('merge.blocked')}
            </Alert>
          ) : (
            <Alert severity="info" sx={{ mb: 2 }}>
              {t('merge.undoable', { count: moving })}
            </Alert>
          )}
          <FormFrame
            form={form}
            mutation={mutation}
            submitLabel={t('merge.confirm', { away: merged.name, keep: survivor.name })}
          >
            <TextField
              form={form}
              name="reason"
              label={t('merge.reason')}
              hint={t('merge.reasonHint')}
              required
              multiline
              maxLength={500}
            />
          </FormFrame>
        </Section>
      </Box>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        <Section
          title={t('duplicates.reasons')}
          tools={
            <StatusChip
              tone={toneOfBand(preview.band)}
              label={`${preview.band ? codeLabel('duplicateBand', preview.band) : t('merge.noBand')} ${preview.score}`}
            />
          }
        >
          <Reasons reasons={preview.reasons} heads={[t('merge.stays'), t('merge.goes')]} />
        </Section>
        <Section title={t('merge.moves')} beside={t('merge.movesHint')}>
          <MiniTable caption={t('merge.moves')} heads={[t('merge.kind'), t('merge.moving'), t('merge.already')]}>
            {preview.moves.map((move) => (
              <tr key={move.kind}>
                <td>{codeLabel('linkKind', move.kind)}</td>
                <td>
                  <strong>{move.moving}</strong>
                </td>
                <td>{move.staying}</td>
              </tr>
            ))}
          </MiniTable>
        </Section>
      </Box>
    </Box>
  );
}

const sentence = (code: string): string => (isRefusalCode(code) ? refusalText(code, currentLanguage()) : code);
