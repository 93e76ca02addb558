import TodayIcon from '@mui/icons-material/TodayOutlined';
import { useMemo } from 'react';

import { byOrder, useRooms, type NavEntry, type NavGroup } from '../contract.ts';
import { useMay } from '../session.tsx';

const today: Omit<NavEntry, 'needs'> = { to: '/', labelKey: 'nav.today', group: 'today', icon: TodayIcon };

export type ShownEntry = Omit<NavEntry, 'needs'>;

/** The entries this reader may open, in their groups. */
export function useNav(): { group: NavGroup; entries: ShownEntry[] }[] {
  const { nav } = useRooms();
  const may = useMay();
  return useMemo(() => {
    const open = nav.filter((entry) => may(entry.needs));
    const groups: NavGroup[] = ['today', 'chapters', 'admin'];
    return groups
      .map((group) => ({
        group,
        entries: [...(group === 'today' ? [today] : []), ...byOrder(open.filter((entry) => entry.group === group))],
      }))
      .filter(({ entries }) => entries.length > 0);
  }, [nav, may]);
}
