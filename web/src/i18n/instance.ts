import { createInstance } from 'i18next';

/** The one set of words of the page. */
export const words = createInstance();
