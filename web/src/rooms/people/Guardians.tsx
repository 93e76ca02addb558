import Button from '@mui/material/Button';
import { useState } from 'react';

import { Why } from '../../app/why/Why.tsx';
import { must, useCommand } from '../../app/useCommand.ts';
import type { FamilyFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { SensitiveText } from '../../kit/SensitiveText.tsx';
import { AddGuardianDialog } from './AddGuardianDialog.tsx';
import { EndGuardianDialog } from './EndGuardianDialog.tsx';
import { RevealGuardianPhoneMutation } from './family.operations.ts';
import { revealReasons } from './Identity.tsx';

/** Who speaks for the person, on what ground and until when. */
export function Guardians({ family }: { family: FamilyFactsFragment }) {
  const t = useT('people');
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<string | null>(null);
  const reveal = useCommand(RevealGuardianPhoneMutation);
  const { guardians, abilities, person } = family;
  const there = guardians.filter((one) => one.status !== 'ENDED');
  const chosen = guardians.find((one) => one.id === ending);
  const mayEnd = guardians.some((one) => one.openMoves.length > 0);
  return (
    <Block
      title={t('guardian.title')}
      tools={
        abilities.manageGuardians ? (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('guardian.add')}
          </Button>
        ) : null
      }
    >
      {guardians.length === 0 ? (
        <Nothing>{t('guardian.none')}</Nothing>
      ) : (
        <MiniTable
          caption={t('guardian.title')}
          heads={[
            t('guardian.name'),
            t('guardian.kind'),
            t('guardian.phone'),
            t('guardian.documentNo'),
            t('guardian.validity'),
            ...(mayEnd ? [t('guardian.act')] : []),
          ]}
        >
          {guardians.map((guardian) => (
            <tr key={guardian.id}>
              <td>
                <strong>{guardian.name}</strong>
              </td>
              <td>{codeLabel('guardianKind', guardian.kind)}</td>
              <td>
                {guardian.phoneMasked ? (
                  <>
                    {' '}
                    <SensitiveText
                      masked={guardian.phoneMasked}
                      what={t('guardian.phone')}
                      reasons={revealReasons()}
                      {...(abilities.reveal
                        ? {
                            onReveal: async (reason) =>
                              must(await reveal({ input: { id: guardian.id, reason } })).value,
                          }
                        : {})}
                    />
                    <Why
                      recordType="Guardian"
                      recordId={guardian.id}
                      seen
                      field={{ name: 'phone', what: t('guardian.phone') }}
                    />
                  </>
                ) : (
                  '–'
                )}
              </td>
              <td>{guardian.documentNo ?? '–'}</td>
              <td>
                {guardian.inForce ? (
                  <StatusChip
                    tone="success"
                    label={
                      guardian.endedOn
                        ? t('guardian.until', { on: formatDate(guardian.endedOn) })
                        : t('guardian.inForce')
                    }
                  />
                ) : guardian.status === 'CARER' ? (
                  <StatusChip tone="info" label={codeLabel('guardianStatus', guardian.status)} />
                ) : (
                  <StatusChip
                    label={[
                      t('guardian.ended', { on: formatDate(guardian.lostOn ?? guardian.endedOn) }),
                      codeLabel('guardianEndReason', guardian.endReason),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  />
                )}
              </td>
              {mayEnd ? (
                <td>
                  {guardian.openMoves.length > 0 ? (
                    <Button
                      size="small"
                      aria-label={t('guardian.endTitle', { name: guardian.name })}
                      onClick={() => setEnding(guardian.id)}
                    >
                      {t('guardian.end')}
                    </Button>
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </MiniTable>
      )}
      {chosen ? (
        <EndGuardianDialog
          personId={person.id}
          guardian={chosen}
          last={there.length === 1 && there[0]?.id === chosen.id}
          onClose={() => setEnding(null)}
        />
      ) : null}
      {adding ? <AddGuardianDialog personId={person.id} onClose={() => setAdding(false)} /> : null}
    </Block>
  );
}
