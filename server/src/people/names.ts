import { soundKey } from '@xingcheng/shared/identity/duplicates/sound';
import { pinyin } from 'pinyin-pro';

export interface Spelling {
  pinyin: string;
  initials: string;
  /** Every likeness of the name has the same one: see soundKey. */
  sound: string;
}

export function syllablesOf(name: string): string[] {
  return pinyin(name.replaceAll('·', ''), { toneType: 'none', type: 'array', surname: 'head', v: true })
    .map((one) => one.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .filter(Boolean);
}

/** How a name is typed by somebody with a Latin keyboard, `林小舟` gives `linxiaozhou` and `lxz`, and how it is heard. */
export function spell(name: string): Spelling {
  const syllables = syllablesOf(name);
  return {
    pinyin: syllables.join('').slice(0, 200),
    initials: syllables
      .map((one) => one[0] ?? '')
      .join('')
      .slice(0, 50),
    // A name that no dictionary reads is heard as it is written.
    sound: soundKey(syllables) || name,
  };
}
