/** Keeps `head` and `tail` characters; a value too short to keep both is hidden whole. */
function maskMiddle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(text.length);
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail);
}

/**
 * 4****************8. The number is division, birth date, three digits and a checksum: with six and four shown, whoever sees the birth date
 * beside it has the whole (docs/decisions/0044).
 */
export function maskNationalId(id: string): string {
  return id.length < SHORTEST_ID ? '*'.repeat(id.length) : maskMiddle(id, 1, 1);
}

/** Numbers of the first generation have fifteen digits; what is shorter is none. */
const SHORTEST_ID = 15;

/** 138****5678 */
export function maskPhone(phone: string): string {
  return maskMiddle(phone, 3, 4);
}

/** The embedded national ID is masked; category, grade and replacement stay readable. */
export function maskCertificate(number: string): string {
  return number.length < 20 ? '*'.repeat(number.length) : maskNationalId(number.slice(0, 18)) + number.slice(18);
}

const COMPOUND_SURNAMES = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '夏侯',
  '令狐',
];

/** 林* for 林晓; a compound surname stays whole, and of a name in letters the first letter. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  const surname = COMPOUND_SURNAMES.find((candidate) => name.startsWith(candidate) && letters.length > 2);
  const shown = surname ? 2 : 1;
  return letters.slice(0, shown).join('') + '*'.repeat(Math.max(letters.length - shown, letters.length > 0 ? 1 : 0));
}
