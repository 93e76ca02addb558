import type { ConsentPurpose } from '@xingcheng/shared/codes/consent-purpose';
import { caseOf } from '../src/casefile/index.js';
import { Consent, involve, Person, spell } from '../src/people/index.js';
import type { TestApi } from './api.js';

export interface PersonWish {
  name?: string;
  birthDate?: string;
  sex?: 'MALE' | 'FEMALE';
  areaCode?: string;
  /** Organisations that have to do with the person. */
  with?: string[];
  /** Purposes the guardian has consented to. */
  consents?: ConsentPurpose[];
  /** Opens the case file too. */
  case?: boolean;
}

/** A person as a test needs one, with only what the sentence mentions. */
export async function aPerson(api: TestApi, wish: PersonWish = {}): Promise<string> {
  const name = wish.name ?? '林小舟';
  return await api.asSystem(async (ctx) => {
    const person = ctx.em.create(Person, {
      name,
      ...spell(name),
      sex: wish.sex ?? 'MALE',
      birthDate: wish.birthDate ?? '2021-03-01',
      areaCode: wish.areaCode ?? '440307',
    });
    await ctx.em.flush();
    for (const organisationId of wish.with ?? [])
      await involve(ctx, { personId: person.id, organisationId, reason: 'CASE_TEAM' });
    for (const purpose of wish.consents ?? []) {
      ctx.em.create(Consent, {
        person,
        purpose,
        outcome: 'CONSENTED',
        answeredOn: '2020-01-01',
        textVersion: 'test',
        recordedBy: '00000000-0000-0000-0000-000000000000',
      });
    }
    if (wish.case) await caseOf(ctx, person.id, 'REPORT');
    return person.id;
  });
}
