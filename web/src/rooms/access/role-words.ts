import { isRole } from './roles.ts';
import { codeLabel } from '../../i18n/index.ts';

/** The server joins roles and organisations into one text; the codes in it are said in the reader's language. */
export const withRoleWords = (roles: string): string =>
  roles.replaceAll(/[A-Z]+(?:_[A-Z]+)*/g, (word) => (isRole(word) ? codeLabel('role', word) : word));
