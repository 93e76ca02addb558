import { Chapter } from '@xingcheng/shared/codes/chapter';

export const isChapter = (code: string | null | undefined): code is Chapter =>
  code !== null && code !== undefined && Object.hasOwn(Chapter, code);
