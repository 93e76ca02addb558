import type { T } from '../../i18n/index.ts';

const PAGES = {
  due: { label: 'title', to: '/retention' },
  disposals: { label: 'disposal.title', to: '/retention/disposals' },
  certificates: { label: 'certificate.title', to: '/retention/certificates' },
  schedule: { label: 'schedule.title', to: '/retention/schedule' },
} as const;

/** The other pages of this room, for the menu beside a title. */
export const pagesBeside = (t: T<'retention'>, here: keyof typeof PAGES) =>
  Object.entries(PAGES)
    .filter(([key]) => key !== here)
    .map(([, { label, to }]) => ({ label: t(label), to }));
