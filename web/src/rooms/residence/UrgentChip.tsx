import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';

type Application = { urgentSince?: string | null; urgentBecause?: string | null };

/** Says that an application cannot wait, and since when; nothing where it can. */
export function UrgentChip({ application }: { application: Application }) {
  const t = useT('residence');
  if (!application.urgentSince) return null;
  const why = codeLabel('applicationUrgency', application.urgentBecause);
  return (
    <StatusChip
      tone="error"
      label={t('waitingList.urgent')}
      title={t('waitingList.urgentSince', { why, on: formatDate(application.urgentSince) })}
    />
  );
}
