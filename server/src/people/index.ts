import { GuardianStatus } from '@xingcheng/shared/codes/guardian-status';
import type { Ctx } from '../access/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { constraintRefuses } from '../platform/graphql/results.js';
import type { Room } from '../platform/room.js';
import { Consent } from './consent.entity.js';
import { Enrolment } from './enrolment.entity.js';
import { Guardian } from './guardian.entity.js';
import { guardianMachine } from './guardian.machine.js';
import { rosterImport } from './imports/roster.import.js';
import { Involvement } from './involvement.entity.js';
import { PERSON_ORDER, selectPersons } from './people.queries.js';
import { PeopleResolver } from './people.resolver.js';
import { Person } from './person.entity.js';

export { consentInForce, requireConsent } from './consents.js';
export { addGuardian } from './commands/add-guardian.js';
export { createPerson } from './commands/create-person.js';
export { recordConsent } from './commands/record-consent.js';
export { indexOfNationalId, indexOfPhone, sealNationalId, sealPhone } from './identity.js';
export { endInvolvement, involve } from './involve.js';
export { spell } from './names.js';
export { endGuardian } from './commands/end-guardian.js';
export { CarerLost, ConsentRecorded, GuardianAdded, GuardianEnded, PersonCreated } from './people.events.js';
export { matchesSearch } from './people.queries.js';
export { writeEnrolments, writeGuardians, writeInvolvements, writePersons } from './write-persons.js';
export { canReach, reaches, requireReach } from './scope.js';
export { Consent, Enrolment, Guardian, Involvement, Person };

constraintRefuses('person_national_id', () => new Refused('NATIONAL_ID_TAKEN', 'nationalId'));

export const peopleRoom: Room<Ctx> = {
  name: 'people',
  entities: [Person, Guardian, Consent, Enrolment, Involvement],
  resolvers: [PeopleResolver],
  imports: [rosterImport],
  machines: [
    {
      name: 'guardian',
      machine: guardianMachine,
      statuses: Object.values(GuardianStatus),
      initial: ['IN_FORCE', 'CARER'],
      terminal: ['ENDED'],
    },
  ],
  exports: [
    {
      name: 'persons',
      rule: 'person.read',
      orderBy: PERSON_ORDER,
      select: selectPersons,
      columns: [
        { property: 'name', zh: '姓名', en: 'Name' },
        { property: 'sex', zh: '性别', en: 'Sex' },
        { property: 'birthDate', zh: '出生日期', en: 'Born' },
        { property: 'nationalIdMasked', zh: '身份证号', en: 'National ID' },
        { property: 'areaName', zh: '区', en: 'Area' },
        { property: 'schoolName', zh: '学校', en: 'School' },
        { property: 'className', zh: '班级', en: 'Class' },
      ],
    },
  ],
  ddl: [
    `alter table enrolment add constraint enrolment_one_at_a_time exclude using gist (person_id with =, daterange(started_on, ended_on) with &&)`,
    // A name by its beginning, within a district and in the list's order; code-point order whatever the database's collation.
    `create index person_in_area_by_name on person (area_code, name collate "C", id)`,
    `create index person_by_name on person (name collate "C", id)`,
    `create index person_by_pinyin on person (pinyin collate "C")`,
    `create index person_by_initials on person (initials collate "C")`,
  ],
};
