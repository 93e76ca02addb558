// Referral and diagnosis, as their pages are used.
import { choose, fill, pick, press, pressAndHear, seek } from './hands.mjs';

/** Opens the inbox, the row, and says yes with the appointment the form suggests: three interactions. */
export async function takeReferral(page) {
  await page.goto('/referrals?direction=IN');
  await page.waitForLoadState('networkidle');
  await page.locator('tbody tr').filter({ hasText: '林星辰' }).first().getByText('林星辰').click();
  await press(page, '接收转介');
  await page.locator('#field-appointmentOn').waitFor();
  await pressAndHear(page, '接收转介', /“接收转介”已完成/);
  await page.waitForLoadState('networkidle');
}

export async function recordDiagnosis(page, personId) {
  await page.goto(`/diagnosis/record/${personId}`);
  await page.locator('#field-licenceNumber').waitFor();
  await pick(page, '确诊');
  await choose(page, 'icd11', /6A02\.1/);
  await choose(page, 'icd10', /F84\.0/);
  await choose(page, 'severitySocial', /2/);
  await choose(page, 'severityRepetitive', /2/);
  await choose(page, 'cognitiveMeasure', /DQ/);
  await fill(page, { cognitiveValue: 58, licenceNumber: '110440300000001' });
  await choose(page, 'licenceScope', /精神/);
  await pressAndHear(page, '保存诊断结论', '诊断结论已保存');
}

export async function referToRehabilitation(page, personId) {
  await page.goto(`/referrals/new?person=${personId}`);
  await page.locator('#field-service').waitFor();
  await choose(page, 'service', /干预/);
  await seek(page, 'toOrganisationId', '龙岗康复中心');
  await choose(page, 'reason', /确诊/);
  await page.getByRole('checkbox', { name: '保存后立即发出' }).check();
  await press(page, '保存转介');
  await page.waitForURL(/\/referrals\/[0-9a-f-]{36}/);
}
