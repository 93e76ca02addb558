import { RevealReason } from '@xingcheng/shared/codes/reveal-reason';
import Button from '@mui/material/Button';
import { useState } from 'react';

import { useToday } from '../../app/session.tsx';
import { Why } from '../../app/why/Why.tsx';
import { must, useCommand } from '../../app/useCommand.ts';
import type { FamilyFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { Block, Facts } from '../../kit/Block.tsx';
import { SensitiveText } from '../../kit/SensitiveText.tsx';
import { DuplicatesOf } from './duplicates/DuplicatesOf.tsx';
import { ChangePersonDialog } from './ChangePersonDialog.tsx';
import { ExportPerson } from './ExportPersonDialog.tsx';
import { RevealNationalIdMutation } from './family.operations.ts';

export const revealReasons = () => codeOptions('revealReason', Object.values(RevealReason));

export function Identity({ family }: { family: FamilyFactsFragment }) {
  const t = useT('people');
  const today = useToday();
  const [changing, setChanging] = useState(false);
  const reveal = useCommand(RevealNationalIdMutation);
  const { person, abilities } = family;
  const show = async (reason: string) => must(await reveal({ input: { id: person.id, reason } })).value;
  return (
    <Block
      title={t('identity.title')}
      tools={
        <>
          {abilities.exportData ? <ExportPerson personId={person.id} /> : null}
          {abilities.change ? (
            <Button size="small" onClick={() => setChanging(true)}>
              {t('identity.change')}
            </Button>
          ) : null}
        </>
      }
    >
      <Facts
        facts={[
          [t('person.name'), person.name],
          [t('person.sex'), codeLabel('sex', person.sex)],
          [t('person.birthDate'), `${formatDate(person.birthDate)} · ${formatAge(person.birthDate, today)}`],
          [
            t('person.nationalId'),
            person.nationalIdMasked ? (
              <>
                <SensitiveText
                  masked={person.nationalIdMasked}
                  what={t('person.nationalId')}
                  reasons={revealReasons()}
                  {...(abilities.reveal ? { onReveal: show } : {})}
                />
                <Why
                  recordType="Person"
                  recordId={person.id}
                  seen
                  field={{ name: 'nationalId', what: t('person.nationalId') }}
                />
              </>
            ) : (
              '–'
            ),
          ],
          [t('person.area'), [person.areaName, person.streetName].filter(Boolean).join(' ')],
          ...(person.gestationWeeks
            ? [[t('person.gestation'), `${person.gestationWeeks} ${t('person.weeks')}`] as const]
            : []),
        ]}
      />
      <DuplicatesOf personId={person.id} />
      {changing ? <ChangePersonDialog person={person} onClose={() => setChanging(false)} /> : null}
    </Block>
  );
}
