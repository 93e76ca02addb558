import { PupilState } from '@xingcheng/shared/codes/pupil-state';
import { SchoolGrade } from '@xingcheng/shared/codes/school-grade';
import { useMemo } from 'react';

import { codeOptions, useT } from '../../../i18n/index.ts';
import type { FilterDef } from '../../../kit/list-page/filter-def.ts';
import { useListState } from '../../../kit/list-page/useListState.ts';
import type { CampaignClass } from './ClassList.tsx';

/** Filters of the pupils of one campaign; schools and classes are those of the campaign. */
export function usePupilFilters(classes: readonly CampaignClass[]) {
  const t = useT('screening');
  const filters = useMemo(() => {
    const schools = new Map(classes.map((place) => [place.schoolId, place.schoolName]));
    const names = [...new Set(classes.map((place) => place.className))].sort();
    return [
      { key: 'search', label: t('pupil.search'), kind: 'text', canBeEmpty: false },
      {
        key: 'state',
        label: t('pupil.state'),
        kind: 'select',
        options: codeOptions('pupilState', Object.values(PupilState)),
        canBeEmpty: false,
      },
      {
        key: 'school',
        label: t('pupil.school'),
        kind: 'select',
        options: Array.from(schools, ([value, label]) => ({ value, label })),
        canBeEmpty: false,
      },
      {
        key: 'grade',
        label: t('pupil.grade'),
        kind: 'select',
        options: codeOptions('schoolGrade', Object.values(SchoolGrade)),
        canBeEmpty: false,
      },
      {
        key: 'class',
        label: t('pupil.class'),
        kind: 'select',
        options: names.map((name) => ({ value: name, label: name })),
        canBeEmpty: false,
      },
    ] as const satisfies readonly FilterDef[];
  }, [t, classes]);
  const state = useListState(filters);
  const filter = {
    search: state.text('search'),
    state: state.one('state'),
    schoolId: state.one('school'),
    grade: state.one('grade'),
    className: state.one('class'),
  };
  return { filters, state, filter };
}
