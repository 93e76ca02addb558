import i18next from 'i18next';

/** The word for a role; a role this build does not know shows its code. */
export const roleLabel = (role: string): string => i18next.t(`role.${role}`, { ns: 'common', defaultValue: role });
