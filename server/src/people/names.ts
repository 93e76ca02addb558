import { pinyin } from 'pinyin-pro';

/** How a name is typed by somebody with a Latin keyboard: `林小舟` gives `linxiaozhou` and `lxz`. */
export function spell(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name.replaceAll('·', ''), { toneType: 'none', type: 'array', surname: 'head', v: true }).map(
    (one) => one.toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
  );
  return {
    pinyin: syllables.join('').slice(0, 200),
    initials: syllables
      .map((one) => one[0] ?? '')
      .join('')
      .slice(0, 50),
  };
}
