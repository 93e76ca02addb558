import { NOTICES, showNotices, type Notice } from '@xingcheng/shared/consent/notices';

/** Notices of the year to come besides those of the house, which replace earlier ones; what was given to these stands until the end of March. */
export function replaceNotices(
  next: readonly (Pick<Notice, 'version' | 'readers'> &
    Pick<NonNullable<Notice['replaces']>, 'versions' | 'purposes'>)[],
): void {
  showNotices([
    ...NOTICES,
    ...next.map(({ version, readers, versions, purposes }) => ({
      version,
      readers,
      effectiveFrom: '2027-01-01',
      source: 'test',
      verified: false,
      replaces: { versions, ...(purposes ? { purposes } : {}), lapsesOn: '2027-04-01' },
    })),
  ]);
}
