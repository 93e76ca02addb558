import { codeLabel, formatCount, useT } from '../../i18n/index.ts';
import { MiniTable } from '../../kit/Block.tsx';

export type Kind = { kind: string; rows: number; fate: string };

/** What went or would go, kind by kind: first what goes, last what stays. */
export function KindTable({ kinds, caption }: { kinds: readonly Kind[]; caption: string }) {
  const t = useT('retention');
  const order = ['DELETED', 'ANONYMISED', 'COUNTED', 'STAYS'];
  const sorted = kinds.toSorted((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate) || b.rows - a.rows);
  return (
    <MiniTable caption={caption} heads={[t('kind'), t('rows'), t('fate')]}>
      {sorted.map((one) => (
        <tr key={one.kind}>
          <td>{codeLabel('subjectType', one.kind)}</td>
          <td>{formatCount(one.rows)}</td>
          <td>{codeLabel('disposalFate', one.fate)}</td>
        </tr>
      ))}
    </MiniTable>
  );
}
