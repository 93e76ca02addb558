import WarnIcon from '@mui/icons-material/ReportProblemOutlined';

import { classOf } from '../../../app/class-of.ts';
import { useToday } from '../../../app/session.tsx';
import { Why } from '../../../app/why/Why.tsx';
import type { CaseQuery, TaskFactsFragment } from '../../../graphql/generated/graphql.ts';
import { codeLabel, formatAge, useT } from '../../../i18n/index.ts';
import { StatusChip } from '../../../kit/chips/StatusChip.tsx';
import { ContextBar } from '../../../kit/detail-page/DetailPage.tsx';
import { Stages } from '../Stages.tsx';

type Props = {
  head: NonNullable<CaseQuery['case']>;
  known: NonNullable<CaseQuery['person']>;
  tasks: readonly TaskFactsFragment[];
};

/** Who this is, where, whose, and what presses. */
export function CaseContext({ head, known, tasks }: Props) {
  const t = useT('casefile');
  const today = useToday();
  const { person } = known;
  const { caseFile } = head;
  const overdue = tasks.filter((task) => task.dueOn < today);
  return (
    <ContextBar
      title={person.name}
      chips={
        <>
          {overdue.length > 0 ? (
            <StatusChip
              tone="error"
              icon={WarnIcon}
              label={t('page.overdue', { count: overdue.length })}
              title={overdue.map((task) => codeLabel('taskKind', task.kind)).join(' · ')}
            />
          ) : null}
          {caseFile && !caseFile.ownerName ? <StatusChip tone="warning" label={t('list.noOwner')} /> : null}
          {caseFile?.status === 'CLOSED' ? <StatusChip label={codeLabel('caseStatus', 'CLOSED')} /> : null}
          {caseFile ? null : <StatusChip label={t('page.noCase')} />}
        </>
      }
      facts={[
        <>
          {codeLabel('sex', person.sex)} · <b>{formatAge(person.birthDate, today)}</b>
        </>,
        person.nationalIdMasked ? (
          <>
            {person.nationalIdMasked}
            <Why
              recordType="Person"
              recordId={person.id}
              seen
              field={{ name: 'nationalId', what: t('page.nationalId') }}
            />
          </>
        ) : (
          t('page.noId')
        ),
        [person.areaName, person.streetName].filter(Boolean).join(' '),
        ...(caseFile
          ? [
              <>
                {t('page.owner')} <b>{caseFile.ownerName ?? '–'}</b> · {caseFile.ownerOrganisation}
              </>,
              <>
                {t('page.now')} <Stages stages={caseFile.stages} />
              </>,
              caseFile.number,
            ]
          : []),
        ...(person.schoolName ? [classOf(person)] : []),
        <Why key="why" recordType="CaseFile" recordId={person.id} seen />,
      ]}
    />
  );
}
