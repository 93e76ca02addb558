import { Role } from '@xingcheng/shared/codes/role';

export const isRole = (word: string): word is Role => Object.hasOwn(Role, word);
