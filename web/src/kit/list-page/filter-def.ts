export type Option = { value: string; label: string };

type Base<K extends string> = {
  /** Name in the URL; `sort`, `after`, `columns`, `open`, `dense` and `tab` are taken by the list itself. */
  key: K;
  label: string;
  /** Offers "is empty"; on unless said otherwise, except for yes/no. */
  canBeEmpty?: boolean;
};

export type FilterDef<K extends string = string> =
  | (Base<K> & { kind: 'text' })
  | (Base<K> & { kind: 'select'; options: readonly Option[]; multiple?: boolean })
  | (Base<K> & { kind: 'boolean' })
  | (Base<K> & { kind: 'date-range' });

/** What one filter holds; exactly one part is present. */
export type FilterValue =
  | { empty: true }
  | { text: string }
  | { values: string[] }
  | { on: boolean }
  | { from?: string; to?: string };

const EMPTY = '~';

export function readFilter(def: FilterDef, raw: readonly string[]): FilterValue | undefined {
  const [first] = raw;
  if (first === undefined || first === '') return undefined;
  if (first === EMPTY) return { empty: true };
  if (def.kind === 'text') return { text: first };
  if (def.kind === 'boolean') return first === 'yes' ? { on: true } : first === 'no' ? { on: false } : undefined;
  if (def.kind === 'select') {
    const known = raw.filter((value) => def.options.some((option) => option.value === value));
    // Options may still be loading; until then the URL is believed.
    const values = def.options.length === 0 ? [...raw] : known;
    return values.length > 0 ? { values: def.multiple ? values : values.slice(0, 1) } : undefined;
  }
  const [from = '', to = ''] = first.split('..');
  if (!from && !to) return undefined;
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

export function writeFilter(value: FilterValue | undefined): string[] {
  if (!value) return [];
  if ('empty' in value) return [EMPTY];
  if ('text' in value) return value.text.trim() ? [value.text.trim()] : [];
  if ('values' in value) return value.values;
  if ('on' in value) return [value.on ? 'yes' : 'no'];
  return value.from || value.to ? [`${value.from ?? ''}..${value.to ?? ''}`] : [];
}

export type FilterWords = { isEmpty: string; yes: string; no: string };

export function describeFilter(def: FilterDef, value: FilterValue, words: FilterWords): string {
  if ('empty' in value) return words.isEmpty;
  if ('text' in value) return value.text;
  if ('on' in value) return value.on ? words.yes : words.no;
  if ('values' in value) {
    const labels = def.kind === 'select' ? def.options : [];
    return value.values.map((each) => labels.find((option) => option.value === each)?.label ?? each).join(' / ');
  }
  return `${value.from ?? '…'} – ${value.to ?? '…'}`;
}
