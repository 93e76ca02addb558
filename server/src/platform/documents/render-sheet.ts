import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { writtenDate } from './words.js';
import type { Part, Sheet } from './sheet.js';

const font = (weight: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
const regular = font('400Regular');
const bold = font('600SemiBold');

pdfmake.setFonts({ NotoSansSC: { normal: regular, bold, italics: regular, bolditalics: bold } });
// A document is made of our words and our fonts only: nothing is fetched, no other file is read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold);

const LINE = '#9AA5B4';
const BLANK = '＿＿＿＿＿＿＿＿';

/** The sheet as a PDF of A4 pages with its issuer, the day and, where it is one document, the page count at the foot. */
export async function renderSheet(sheet: Sheet, printedOn: string): Promise<Buffer> {
  const batch = sheet.parts.some(({ kind }) => kind === 'page');
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageOrientation: sheet.landscape ? 'landscape' : 'portrait',
    pageMargins: sheet.landscape ? [52, 36, 52, 44] : [52, 44, 52, 52],
    info: { title: sheet.title, author: sheet.issuer },
    defaultStyle: { font: 'NotoSansSC', fontSize: 10.5, lineHeight: 1.25 },
    content: [
      ...(sheet.parts[0]?.kind === 'page' ? [] : headOf(sheet.title, sheet.number, sheet.issuer)),
      ...sheet.parts.flatMap((part, at) =>
        part.kind === 'page' ? headOf(part.title, part.number, sheet.issuer, at > 0) : partOf(part),
      ),
    ],
    footer: (page, pages) => ({
      // Each family of a batch takes its own page home: the count of the whole file means nothing there.
      text: `${sheet.issuer}　打印于 ${writtenDate(printedOn)}${batch ? '' : `　第 ${page} 页，共 ${pages} 页`}`,
      alignment: 'center',
      fontSize: 8,
      color: '#55606E',
      margin: [0, sheet.landscape ? 12 : 20, 0, 0],
    }),
  };
  return await pdfmake.createPdf(definition).getBuffer();
}

function headOf(title: string, number: string | null, issuer: string, onNewPage = false): Content[] {
  return [
    {
      text: title,
      fontSize: 18,
      bold: true,
      alignment: 'center',
      margin: [0, 0, 0, 6],
      ...(onNewPage ? { pageBreak: 'before' as const } : {}),
    },
    {
      columns: [
        { text: issuer, color: '#55606E' },
        { text: number ? `编号 ${number}` : '', alignment: 'right', color: '#55606E' },
      ],
      margin: [0, 0, 0, 12],
    },
  ];
}

function partOf(part: Exclude<Part, { kind: 'page' }>): Content[] {
  switch (part.kind) {
    case 'text':
      return [{ text: part.text, margin: [0, 0, 0, 8] }];
    case 'heading':
      return [{ text: part.text, bold: true, fontSize: 12, margin: [0, 8, 0, 4] }];
    case 'note':
      return [{ text: part.text, fontSize: 8.5, color: '#55606E', margin: [0, 6, 0, 0] }];
    case 'facts':
      return [
        {
          unbreakable: true,
          stack: [
            grid(
              [88, '*'],
              part.rows.map(([label, value]) => [{ text: label, color: '#55606E' }, value ?? BLANK]),
            ),
          ],
        },
      ];
    case 'table':
      return [tableOf(part)];
    case 'cut':
      return [
        {
          text: `－ － － － － － － －　${part.text}　－ － － － － － － －`,
          alignment: 'center',
          color: '#55606E',
          margin: [0, 18, 0, 12],
        },
      ];
    case 'sign':
      return [
        {
          // A name and its date are signed on one page.
          unbreakable: true,
          stack: [
            {
              columns: part.places.map((place) => ({
                text: `${place}：${BLANK}\n日期：＿＿＿年＿＿月＿＿日`,
                lineHeight: 2,
              })),
              columnGap: 24,
            },
          ],
          margin: [0, 14, 0, 0],
        },
      ];
  }
}

function tableOf({ head, rows, widths }: Extract<Part, { kind: 'table' }>): Content {
  const shares = widths ?? head.map(() => 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const percent = shares.map((share) => `${((share / whole) * 100).toFixed(2)}%`);
  return grid(percent, [head.map((text) => ({ text, bold: true, fillColor: '#F1F3F7' })), ...rows], 1);
}

function grid(widths: (string | number)[], body: readonly (readonly unknown[])[], headerRows = 0): Content {
  return {
    table: { widths, headerRows, dontBreakRows: true, body: body.map((row) => [...row]) as Content[][] as never },
    layout: {
      hLineColor: () => LINE,
      vLineColor: () => LINE,
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingTop: () => 4.5,
      paddingBottom: () => 2,
    },
    margin: [0, 0, 0, 10],
  };
}
