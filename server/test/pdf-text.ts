import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of the PDF reads, page by page. */
export async function pdfPages(file: ArrayBuffer): Promise<string[]> {
  // pdf.js takes the bytes it is given for itself.
  const loading = getDocument({ data: new Uint8Array(file.slice(0)), verbosity: 0 });
  const pdf = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await loading.destroy();
  return pages;
}

/** The fonts the file carries inside itself. */
export function pdfFonts(file: ArrayBuffer): string[] {
  return [
    ...new Set(
      Buffer.from(file)
        .toString('latin1')
        .match(/(?<=\/BaseFont \/[A-Z]{6}\+)[\w-]+/g),
    ),
  ].toSorted();
}
