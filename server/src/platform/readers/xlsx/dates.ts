import type { Archive } from './archive.js';
import { visitXml } from './xml.js';

const BUILT_IN = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49);

/** A format is a date when a y, m or d is left after taking out texts, colours and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN(id);
  return /[yd年月日]|m(?![^;]*[#0])/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''));
}

/** For each cell style, in the order of the file, whether it shows a date. */
export async function readDateStyles(archive: Archive, part: string): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!archive.has(part)) return styles;
  const codes = new Map<number, string>();
  let inCellFormats = false;
  await visitXml(await archive.open(part), {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(isDateFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

/** Excel counts days from 1900 and believes that year had a 29 February; old Mac files count from 1904. */
export function dateOfSerial(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465.999_99) return null;
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const iso = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString();
  return days % 1 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
