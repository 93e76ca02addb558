const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** An invented unified social credit code that passes the check of GB 32100-2015. */
export function inventedUscc(divisionCode: string, serial: number): string {
  const body = `52${divisionCode}MJX${String(serial).padStart(6, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(body.charAt(i)), 0);
  return body + ALPHABET.charAt((31 - (sum % 31)) % 31);
}
