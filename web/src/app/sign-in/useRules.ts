import { useQuery } from '@apollo/client/react';

import { useT } from '../../i18n/index.ts';
import { SignInRulesQuery } from '../operations.ts';

/** The rules in force, and the one sentence that tells them beside a new password. */
export function useRules() {
  const t = useT('common');
  const { data, error, refetch } = useQuery(SignInRulesQuery);
  const rules = data?.signInRules;
  const sentence = rules
    ? t(rules.classes > 0 ? 'signIn.rulesClasses' : 'signIn.rules', { min: rules.minLength, classes: rules.classes })
    : '';
  return { rules, sentence, error, refetch };
}
