/** Languages of the interface and of refusals. */
export const Language = {
  zh: 'zh',
  en: 'en',
} as const;
export type Language = (typeof Language)[keyof typeof Language];
