import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../age/iso-date.ts';
import { parseBirthCertificate } from './birth-certificate.ts';
import { caseNumber, isCaseNumber } from './case-number.ts';
import { parseDisabilityCertificate } from './disability-certificate.ts';
import { toHalfWidth } from './full-width.ts';
import { maskCertificate, maskName, maskNationalId, maskPhone } from './mask.ts';
import { nationalIdCheck, parseNationalId } from './national-id.ts';
import { parsePhone } from './phone.ts';
import { isUscc } from './uscc.ts';

const first17 = fc
  .tuple(
    fc.integer({ min: 110_000, max: 659_999 }),
    fc.integer({ min: 0, max: 45_000 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([area, days, order]) => {
    const born = addDays('1920-01-01', days).replaceAll('-', '');
    return `${area}${born}${String(order).padStart(3, '0')}`;
  });

describe('the national ID (GB 11643-1999)', () => {
  test.each(['11010519491231002X', '440524188001010014', '440305201806150018'])('%s is valid', (id) => {
    expect(parseNationalId(id).ok).toBe(true);
  });

  test('area, birth date and sex are read from it', () => {
    expect(parseNationalId(' 11010519491231002x ')).toEqual({
      ok: true,
      value: { id: '11010519491231002X', areaCode: '110105', birthDate: '1949-12-31', sex: 'FEMALE' },
    });
  });

  test.each([
    ['440305201806150019', 'NATIONAL_ID_CHECKSUM'],
    ['44030520180615001', 'NATIONAL_ID_LENGTH'],
    ['', 'NATIONAL_ID_LENGTH'],
    ['４40305201806150018', 'FULL_WIDTH_DIGITS'],
    [`44030520180230001${nationalIdCheck('44030520180230001')}`, 'NATIONAL_ID_BIRTH_DATE'],
  ])('%j is refused as %s', (id, code) => {
    expect(parseNationalId(id)).toEqual({ ok: false, code });
  });

  test('every number with its own check character parses', () => {
    fc.assert(fc.property(first17, (digits) => parseNationalId(digits + nationalIdCheck(digits)).ok));
  });

  test('one wrong digit is always found', () => {
    fc.assert(
      fc.property(first17, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
        const wrong = (Number(digits[place]) + shift) % 10;
        const changed = digits.slice(0, place) + wrong + digits.slice(place + 1) + nationalIdCheck(digits);
        return !parseNationalId(changed).ok;
      }),
    );
  });
});

describe('other numbers', () => {
  test.each(['91350100M000100Y43', '91110000600037341L'])('%s is a social credit code (GB 32100-2015)', (code) => {
    expect(isUscc(code)).toBe(true);
  });

  test.each(['91350100M000100Y44', '91350100I000100Y43', '9135', ''])('%j is not a social credit code', (code) => {
    expect(isUscc(code)).toBe(false);
  });

  test('a certificate names category 6 and grade 2, and may be a replacement', () => {
    expect(parseDisabilityCertificate('44030520180615001862B1')).toEqual({
      ok: true,
      value: {
        number: '44030520180615001862B1',
        nationalId: '440305201806150018',
        category: 'PSYCHIATRIC',
        grade: 'GRADE_2',
        replacement: 1,
      },
    });
  });

  test.each(['44030520180615001962', '44030520180615001882', '44030520180615001865', '44030520180615001862B0'])(
    'certificate %s is refused',
    (number) => {
      expect(parseDisabilityCertificate(number)).toEqual({ ok: false, code: 'CERTIFICATE_INVALID' });
    },
  );

  test.each([
    ['138 1234 5678', true],
    ['+86 13812345678', true],
    ['12812345678', false],
    ['1381234567', false],
  ])('phone %j: %s', (text, ok) => {
    expect(parsePhone(text).ok).toBe(ok);
  });

  test('full-width digits are pointed out, and the half-width form can be suggested', () => {
    expect(parsePhone('１３８12345678')).toEqual({ ok: false, code: 'FULL_WIDTH_DIGITS' });
    expect(toHalfWidth('１３８Ａ\u3000')).toBe('138A ');
  });

  test('a birth certificate number is a letter and nine digits', () => {
    expect(parseBirthCertificate('r440123456')).toEqual({ ok: true, value: 'R440123456' });
    expect(parseBirthCertificate('4401234567').ok).toBe(false);
  });

  test('a case number finds one wrong digit', () => {
    const number = caseNumber(2026, 123);
    expect(isCaseNumber(number)).toBe(true);
    expect(isCaseNumber(number.replace('000123', '000124'))).toBe(false);
    expect(() => caseNumber(2026, 0)).toThrow(RangeError);
  });
});

describe('masking', () => {
  test('the middle is hidden and the length stays', () => {
    expect(maskNationalId('440305201806150018')).toBe('4****************8');
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskCertificate('44030520180615001862B1')).toBe('4****************862B1');
  });

  test.each([
    ['林晓', '林*'],
    ['林晓晓', '林**'],
    ['欧阳明', '欧阳*'],
    ['林', '林*'],
    ['', ''],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  test('a value too short to mask is hidden whole', () => {
    expect(maskNationalId('12345')).toBe('*****');
  });
});
