import { refusalText } from '@xingcheng/shared/refusals/index';

import { currentLanguage } from '../i18n/index.ts';

/** A plan without a goal could never start: said at the first goal's line, before anything is sent. */
export const noGoal = () => ({
  __typename: 'Refusal' as const,
  code: 'GOAL_REQUIRED',
  field: 'goals.0.wording',
  message: refusalText('GOAL_REQUIRED', currentLanguage()),
});
