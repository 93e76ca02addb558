import { OPEN_PUPIL_STATES, PupilState } from '@xingcheng/shared/codes/pupil-state';
import { SchoolGrade } from '@xingcheng/shared/codes/school-grade';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { useMay } from '../../../app/session.tsx';
import { useAreas } from '../../../app/useAreas.ts';
import type { CampaignQuery } from '../../../graphql/generated/graphql.ts';
import { codeOptions, useT } from '../../../i18n/index.ts';
import type { FilterDef } from '../../../kit/list-page/filter-def.ts';
import { useListState } from '../../../kit/list-page/useListState.ts';

export type CampaignClass = CampaignQuery['campaignClasses'][number];

/** A campaign of a whole city has more schools than a menu can offer: what the address names is always among them. */
function withNamed(options: { value: string; label: string }[], named: string | null) {
  return !named || options.some((one) => one.value === named) ? options : [...options, { value: named, label: '…' }];
}

/** Filters of the pupils of one campaign; schools and classes are those of the campaign. */
export function usePupilFilters(classes: readonly CampaignClass[]) {
  const t = useT('screening');
  const may = useMay();
  const areas = useAreas();
  const [params] = useSearchParams();
  const [school, named] = [params.get('school'), params.get('class')];
  const seesResults = may('screening.read');
  const filters = useMemo(() => {
    const schools = new Map(classes.map((place) => [place.schoolId, place.schoolName]));
    const here = classes.filter((place) => !school || place.schoolId === school);
    const names = [...new Set(here.map((place) => place.className))].sort();
    return [
      { key: 'search', label: t('pupil.search'), kind: 'text', canBeEmpty: false },
      {
        key: 'state',
        label: t('pupil.state'),
        kind: 'select',
        options: codeOptions('pupilState', seesResults ? Object.values(PupilState) : OPEN_PUPIL_STATES),
        canBeEmpty: false,
      },
      { key: 'district', label: t('pupil.district'), kind: 'select', options: areas, canBeEmpty: false },
      {
        key: 'school',
        label: t('pupil.school'),
        kind: 'select',
        options: withNamed(
          Array.from(schools, ([value, label]) => ({ value, label })),
          school,
        ),
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
        options: withNamed(
          names.map((name) => ({ value: name, label: name })),
          named,
        ),
        canBeEmpty: false,
      },
    ] as const satisfies readonly FilterDef[];
  }, [t, areas, classes, school, named, seesResults]);
  const state = useListState(filters);
  const filter = {
    search: state.text('search'),
    state: state.one('state'),
    districtCode: state.one('district'),
    schoolId: state.one('school'),
    grade: state.one('grade'),
    className: state.one('class'),
  };
  return { filters, state, filter };
}
