import { alike, record, records, type FieldRule, type RecordRule } from './field-rule.ts';

const SECRET: FieldRule = { filter: 'nobody', sort: 'nobody', group: 'nobody', export: 'nobody' };

/** Who may use which field of what is about no person in care: accounts, institutions, imports, rules, figures, answers. */
export const HOUSE_RECORDS: Readonly<Record<string, RecordRule>> = {
  // What stands in an answer and says nothing of a record by itself.
  ...records('anyone', 'PageInfo', 'OpenMove', 'Done', 'Refusal', 'RefusalDetail', 'StaleVersion', 'StaleField'),
  // accounts
  ...records('anyone', 'Me', 'Membership', 'Workplace', 'SignInRules', 'SignInStep'),
  OpenSession: record(['account.read', 'signed-in']),
  ...records('signed-in', 'MySignIn', 'Draft'),
  SecondFactorSetup: record('anyone', { secret: SECRET, uri: SECRET }),
  RecoveryCodes: record('anyone', { codes: SECRET }),
  ...records('account.read', 'Account', 'AccountDetail', 'Post'),
  RecoveryLink: record('account.change', { path: SECRET }),
  ServiceToken: record('token.read'),
  IssuedToken: record('token.change', { token: SECRET }),
  // audit
  ...records('audit.read', 'AuditEvent', 'AuditSeal'),
  AuditVerdict: record('audit.verify'),
  // institutions
  ...records('organisation.read', 'Organisation', 'Licence', 'ManagementArea', 'Staff'),
  // instruments and programmes
  ...records('signed-in', 'Instrument', 'InstrumentItem', 'EndScore', 'Programme', 'ProgrammeStep', 'ProgrammeTool'),
  ...records('instrument.text', 'InstrumentText', 'LocalItemText'),
  // imports
  ...records(
    'import.read',
    'Import',
    'ImportChoice',
    'ImportDetail',
    'ImportField',
    'ImportFileColumn',
    'ImportForeseen',
  ),
  ...records('import.read', 'ImportOption', 'ImportPreviewRow', 'ImportProblem', 'ImportProgress', 'ImportPurpose'),
  // Of the person of a row only what a reader of persons sees.
  ImportRow: record('import.read', alike(['personId', 'personName'], { read: 'person.read' })),
  // figures
  ...records('statistics.read', 'PublishedTable', 'PublishedRow'),
  RecountFinding: record('recount.read'),
};
