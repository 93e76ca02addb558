import { LicenceScope } from '@xingcheng/shared/codes/licence-scope';
import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { Role } from '@xingcheng/shared/codes/role';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../test/api.js';
import { aPatient, CONFIRMED, diagnose } from '../../test/clinic.js';
import { recordLicence } from '../organisations/index.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi('2026-11-23');
});
afterAll(() => api.close());

describe('only a qualified doctor of a diagnosing institution concludes (精神卫生法 29; 国卫办妇幼发〔2022〕12号 诊断)', () => {
  test.each(Object.values(OrganisationKind))('a clinician of a %s', async (kind) => {
    const place = await api.organisation(kind);
    const answer = await diagnose(await api.signIn('CLINICIAN', place), await aPatient(api, place));
    const may = kind === 'DIAGNOSING_HOSPITAL' || kind === 'MCH_HOSPITAL';
    expect(answer).toMatchObject(may ? { __typename: 'Diagnosis' } : { code: 'NOT_DIAGNOSING_INSTITUTION' });
  });

  test.each(Object.values(Role).filter((role) => role !== 'CLINICIAN'))(
    'a %s of a diagnosing hospital',
    async (role) => {
      const place = await api.organisation('DIAGNOSING_HOSPITAL');
      expect(await diagnose(await api.signIn(role, place), await aPatient(api, place))).toMatchObject({
        code: 'NOT_ALLOWED',
      });
    },
  );

  test.each([
    ...Object.values(LicenceScope).map((scope) => [scope, null] as const),
    ['SURGERY', 'LICENCE_SCOPE'] as const,
    ['REHABILITATION', 'LICENCE_SCOPE'] as const,
    ['', 'LICENCE_SCOPE'] as const,
  ])('a doctor registered for "%s"', async (licenceScope, code) => {
    const place = await api.organisation('DIAGNOSING_HOSPITAL');
    const answer = await diagnose(await api.signIn('CLINICIAN', place), await aPatient(api, place), {
      ...CONFIRMED,
      licenceScope,
    });
    expect(answer).toMatchObject(code ? { code, field: 'licenceScope' } : { __typename: 'Diagnosis' });
  });

  test('a hospital whose licence to practise has run out (医疗机构管理条例)', async () => {
    const place = await api.organisation('DIAGNOSING_HOSPITAL');
    const admin = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION'));
    await api.as(admin, (ctx) =>
      recordLicence(ctx, {
        organisationId: place,
        kind: 'MEDICAL_PRACTICE',
        number: '1',
        issuedBy: '卫生健康委',
        validFrom: '2020-01-01',
        validUntil: '2026-11-20',
      }),
    );
    expect(await diagnose(await api.signIn('CLINICIAN', place), await aPatient(api, place))).toMatchObject({
      code: 'LICENCE_LAPSED',
    });
  });
});
