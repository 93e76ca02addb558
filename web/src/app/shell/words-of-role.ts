import { words } from '../../i18n/instance.ts';

/** The word for a role; a role this build does not know shows its code. */
export const roleLabel = (role: string): string => words.t(`role.${role}`, { ns: 'common', defaultValue: role });
