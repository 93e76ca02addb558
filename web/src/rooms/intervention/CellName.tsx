import { codeLabel, useT } from '../../i18n/index.ts';

type Cell = { version: string; age: string; iq: string; severity: string };

/** How a cell is cited: version and its three coordinates. */
export function CellName({ cell }: { cell: Cell }) {
  const t = useT('intervention');
  return (
    <>
      {t('standard.cell', {
        version: cell.version,
        age: codeLabel('ageBand', cell.age),
        iq: codeLabel('iqBand', cell.iq),
        severity: codeLabel('severity', cell.severity),
      })}
    </>
  );
}

/** The same from the key a plan keeps. */
export function CitedCell({ cited }: { cited: string }) {
  const [version = '', age = '', iq = '', severity = ''] = cited.split('/');
  return <CellName cell={{ version, age, iq, severity }} />;
}
