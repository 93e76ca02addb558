const INITIALS: readonly (readonly [RegExp, string])[] = [
  [/^zh/, 'z'],
  [/^ch/, 'c'],
  [/^sh/, 's'],
  [/^n/, 'l'],
];

/** A syllable as a southern ear hears it: zh and z, ch and c, sh and s, l and n, -ng and -n are one. */
export function foldSyllable(syllable: string): string {
  const folded = INITIALS.reduce((text, [from, to]) => text.replace(from, to), syllable.toLowerCase());
  return folded.replace(/ng$/, 'n');
}

/**
 * The one key under which every likeness of a name is found: equal, homophone, near sound and characters swapped
 * all have the same folded syllables, in whatever order.
 */
export function soundKey(syllables: readonly string[]): string {
  return syllables.map(foldSyllable).toSorted().join(' ').slice(0, 200);
}
