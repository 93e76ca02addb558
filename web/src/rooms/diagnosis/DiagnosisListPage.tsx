import { DiagnosisOutcome } from '@xingcheng/shared/codes/diagnosis-outcome';
import { useMemo } from 'react';

import { exportHref } from '../../app/export-href.ts';
import { useMay, useToday } from '../../app/session.tsx';
import { useAreas } from '../../app/useAreas.ts';
import { PAGE_SIZE, useList } from '../../app/useList.ts';
import type { DiagnosisFactsFragment } from '../../graphql/generated/graphql.ts';
import { codeLabel, codeOptions, formatAge, formatDate, useT } from '../../i18n/index.ts';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import type { Column } from '../../kit/list-page/columns.ts';
import type { FilterDef } from '../../kit/list-page/filter-def.ts';
import { ListPage } from '../../kit/list-page/ListPage.tsx';
import { useListState } from '../../kit/list-page/useListState.ts';
import { DiagnosesQuery } from './diagnosis.operations.ts';
import { diagnosisTone } from './outcome-tone.ts';

export function DiagnosisListPage() {
  const t = useT('diagnosis');
  const today = useToday();
  const areas = useAreas();
  const may = useMay();
  const filters = useMemo(
    () =>
      [
        { key: 'search', label: t('list.search'), kind: 'text', canBeEmpty: false },
        {
          key: 'outcome',
          label: t('list.outcome'),
          kind: 'select',
          options: codeOptions('diagnosisOutcome', Object.values(DiagnosisOutcome)),
          canBeEmpty: false,
        },
        { key: 'revisit', label: t('list.revisitOverdue'), kind: 'boolean' },
        { key: 'on', label: t('list.on'), kind: 'date-range', canBeEmpty: false },
        { key: 'area', label: t('list.area'), kind: 'select', options: areas, canBeEmpty: false },
        { key: 'superseded', label: t('list.superseded'), kind: 'boolean' },
      ] as const satisfies readonly FilterDef[],
    [t, areas],
  );
  const state = useListState(filters);
  const filter = {
    search: state.text('search'),
    outcome: state.one('outcome'),
    revisitOverdue: state.flag('revisit'),
    from: state.range('on')?.from,
    to: state.range('on')?.to,
    areaCode: state.one('area'),
    superseded: state.flag('superseded'),
  };
  const list = useList(DiagnosesQuery, { first: PAGE_SIZE, after: state.after, filter }, (data) => data.diagnoses);
  const columns = useMemo(
    (): Column<DiagnosisFactsFragment>[] => [
      { key: 'name', header: t('list.name'), render: (row) => <strong>{row.personName}</strong> },
      { key: 'age', header: t('list.age'), render: (row) => formatAge(row.birthDate, today) },
      { key: 'on', header: t('list.on'), render: (row) => formatDate(row.diagnosedOn) },
      {
        key: 'outcome',
        header: t('list.outcome'),
        render: (row) => (
          <StatusChip tone={diagnosisTone(row.outcome)} label={codeLabel('diagnosisOutcome', row.outcome)} />
        ),
      },
      { key: 'icd11', header: 'ICD-11', render: (row) => row.icd11 ?? '–' },
      { key: 'icd10', header: 'ICD-10', render: (row) => row.icd10 ?? '–' },
      {
        key: 'due',
        header: t('list.due'),
        render: (row) => {
          const dueOn = row.revisitDueOn ?? row.followUpDueOn;
          return dueOn ? <DueChip dueOn={dueOn} today={today} /> : '–';
        },
      },
      { key: 'where', header: t('list.where'), render: (row) => row.organisationName },
      { key: 'doctor', header: t('list.doctor'), render: (row) => row.doctorName },
      { key: 'area', header: t('list.area'), render: (row) => row.areaName, hidden: true },
    ],
    [t, today],
  );
  return (
    <ListPage
      {...list}
      title={t('list.title')}
      columns={columns}
      filters={filters}
      state={state}
      rowId={(row) => row.id}
      rowHref={(row) => `/cases/${row.personId}?tab=diagnosis`}
      emptyText={t('list.empty')}
      exportHref={exportHref('diagnoses', filter)}
      more={[
        { label: t('list.followUps'), to: '/diagnosis/follow-ups' },
        ...(may('report.read') ? [{ label: t('list.reports'), to: '/diagnosis/reports' }] : []),
      ]}
    />
  );
}
