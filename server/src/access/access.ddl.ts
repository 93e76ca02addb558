/**
 * Who changes what a session stands for says so when he commits, and every process forgets whom it remembers (`actor-cache.ts`).
 * A sign-in and the minute's "last seen" change nothing that is remembered, and stay silent. PostgreSQL itself sends one
 * notification per transaction, however many rows it touched.
 */
const tell = (table: string, event: string) =>
  `create trigger ${table}_tells_access after ${event} on ${table} for each statement execute function tell_access_changed()`;

export const accessDdl: readonly string[] = [
  `create function tell_access_changed() returns trigger language plpgsql as $$ begin perform pg_notify('access_changed', ''); return null; end $$`,
  tell('session', 'update of id_hash, account_id, membership_id, expires_at, revoked_at or delete'),
  tell('account', 'update of name, language, disabled_at or delete'),
  tell('membership', 'update of account_id, organisation_id, role, ended_on or delete'),
];

/** A room above keeps emergency accesses; which of them are open is part of who somebody is. */
export const glassTellsAccess: string = tell('break_glass_grant', 'insert or update');

/** The organisation belongs to the room above; what it is called and where it stands is part of who somebody is. */
export const organisationTellsAccess: string = tell('organisation', 'update of name, kind, area_code or delete');
