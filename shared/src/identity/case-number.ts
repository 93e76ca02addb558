/**
 * 'XC' + year + running number + check digit, for example XC2026-000123-4. It tells nothing about the person, can be read
 * aloud, and one wrong or two swapped digits are found (Luhn).
 */
const SHAPE = /^XC(\d{4})-(\d{6})-(\d)$/;

function luhn(digits: string): number {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

export function caseNumber(year: number, running: number): string {
  if (!Number.isInteger(running) || running < 1 || running > 999_999) throw new RangeError(`running number ${running}`);
  const serial = String(running).padStart(6, '0');
  return `XC${year}-${serial}-${luhn(`${year}${serial}`)}`;
}

export function isCaseNumber(text: string): boolean {
  const [, year = '', serial = '', check] = SHAPE.exec(text) ?? [];
  return check !== undefined && luhn(year + serial) === Number(check);
}
