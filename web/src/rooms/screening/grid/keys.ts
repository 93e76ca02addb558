const yes = new Set(['YES', 'PRESENT', 'CHECKED']);
const no = new Set(['NO', 'ABSENT', 'UNCHECKED']);

/** The key that sets an option: 1 and 0 for yes and no, its own sign for digits and letters, else its place. */
export function keyOf(option: string, options: readonly string[]): string {
  if (options.length === 2 && yes.has(option)) return '1';
  if (options.length === 2 && no.has(option)) return '0';
  if (option.length === 1) return option.toLowerCase();
  return String(options.indexOf(option) + 1);
}

export const optionOfKey = (key: string, options: readonly string[]): string | undefined =>
  options.find((option) => keyOf(option, options) === key.toLowerCase());

const marks: Record<string, 'REFUSED' | 'ABSENT'> = { r: 'REFUSED', a: 'ABSENT' };

/** Some answer sheets have options A to E: there the marks are typed with Shift. */
export const marksNeedShift = (options: readonly string[]): boolean =>
  options.some((option) => keyOf(option, options) in marks);

export function markOfKey(key: string, shift: boolean, options: readonly string[]): 'REFUSED' | 'ABSENT' | undefined {
  return marksNeedShift(options) && !shift ? undefined : marks[key.toLowerCase()];
}
