import { defineEntity, p } from '@mikro-orm/core';

/** Persons whose identity has changed since duplicates were last looked for. Filled by triggers, emptied by the job. */
const IdentityDueSchema = defineEntity({
  name: 'IdentityDue',
  properties: {
    /** The person's id; no relation, so that a person who is gone again holds nothing up. */
    id: p.uuid().primary(),
    since: p.datetime(3).defaultRaw('now()'),
  },
});
export class IdentityDue extends IdentityDueSchema.class {}
IdentityDueSchema.setClass(IdentityDue);

/**
 * One statement marks all its rows at once: a roster of a million pupils costs one more insert per chunk, and no way
 * of writing a person can forget it.
 */
export const identityDueDdl = [
  `create or replace function person_identity_due() returns trigger language plpgsql as $$
   begin
     insert into identity_due (id) select id from after_rows on conflict do nothing;
     return null;
   end $$`,
  `create or replace function person_identity_changed() returns trigger language plpgsql as $$
   begin
     insert into identity_due (id) select a.id from after_rows a join before_rows b on b.id = a.id
       where (a.name, a.sound, a.sex, a.birth_date) is distinct from (b.name, b.sound, b.sex, b.birth_date)
         -- Not when the key of the index changes and only one of the two columns does.
         or (a.national_id_cell is null) <> (b.national_id_cell is null)
         or coalesce(a.national_id_index <> b.national_id_index, false) or coalesce(a.national_id_index_even <> b.national_id_index_even, false)
       on conflict do nothing;
     return null;
   end $$`,
  `create or replace function guardian_identity_due() returns trigger language plpgsql as $$
   begin
     insert into identity_due (id) select distinct person_id from after_rows on conflict do nothing;
     return null;
   end $$`,
  `create or replace function guardian_identity_changed() returns trigger language plpgsql as $$
   begin
     insert into identity_due (id) select distinct a.person_id from after_rows a join before_rows b on b.id = a.id
       where a.person_id <> b.person_id or (a.phone_cell is null) <> (b.phone_cell is null)
         or coalesce(a.phone_index <> b.phone_index, false) or coalesce(a.phone_index_even <> b.phone_index_even, false)
         or coalesce(a.same_index <> b.same_index, false) or coalesce(a.same_index_even <> b.same_index_even, false)
       on conflict do nothing;
     return null;
   end $$`,
  `create trigger person_due_when_new after insert on person referencing new table as after_rows
     for each statement execute function person_identity_due()`,
  `create trigger person_due_when_changed after update on person referencing old table as before_rows new table as after_rows
     for each statement execute function person_identity_changed()`,
  `create trigger guardian_due_when_new after insert on guardian referencing new table as after_rows
     for each statement execute function guardian_identity_due()`,
  `create trigger guardian_due_when_changed after update on guardian referencing old table as before_rows new table as after_rows
     for each statement execute function guardian_identity_changed()`,
] as const;
