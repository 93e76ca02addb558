import { formatClass, say } from '../../../i18n/index.ts';

type ClassPlace = { grade?: string | null | undefined; className?: string | null | undefined };

/** `小班 1班`; on the roll of a health centre, which keeps no classes, the year of birth. */
export function className({ grade, className: name }: ClassPlace): string {
  return grade ? formatClass(grade, name ?? '') : say('screening', 'board.born', { year: name ?? '' });
}

export function gridHref(campaignId: string, place: ClassPlace & { schoolId?: string | null | undefined }): string {
  const query = new URLSearchParams({
    school: place.schoolId ?? '',
    grade: place.grade ?? '',
    class: place.className ?? '',
  });
  return `/screening/campaigns/${campaignId}/grid?${query.toString()}`;
}
