import { Migration } from '@mikro-orm/migrations';

export class Migration20261122074229_one_person_one_record extends Migration {

  override name = 'Migration20261122074229_one_person_one_record';

  override up(): void | Promise<void> {
    this.addSql(`create table "identity_due" ("id" uuid not null, "since" timestamptz(3) not null default now(), primary key ("id"));`);

    this.addSql(`create table "person_merge" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "survivor_id" uuid not null, "survivor_then" uuid not null, "merged_id" uuid not null, "state" varchar(10) not null, "merged_on" date not null, "merged_by" uuid null, "reason" varchar(500) not null, "taken" jsonb not null, "survivor_fields" jsonb not null, "tombstone" jsonb not null, "undone_on" date null, "undone_by" uuid null, "undo_reason" varchar(500) null, primary key ("id"));`);
    this.addSql(`create index "person_merge_survivor_id_index" on "person_merge" ("survivor_id");`);
    this.addSql(`create index "person_merge_survivor_then_index" on "person_merge" ("survivor_then");`);
    this.addSql(`create index "person_merge_merged_id_state_index" on "person_merge" ("merged_id", "state");`);
    this.addSql(`create index "person_merge_state_merged_on_id_index" on "person_merge" ("state", "merged_on", "id");`);

    this.addSql(`create table "merge_link" ("id" uuid not null, "merge_id" uuid not null, "place" int not null, "deed" varchar(10) not null, "table_name" varchar(63) not null, "row_id" uuid not null, "column_name" varchar(63) null, "before" jsonb null, "after" jsonb null, primary key ("id"));`);
    this.addSql(`create index "merge_link_merge_id_index" on "merge_link" ("merge_id");`);

    this.addSql(`create table "possible_duplicate" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "one_id" uuid not null, "other_id" uuid not null, "score" int not null, "band" varchar(20) not null, "reasons" jsonb not null, "weights_version" varchar(40) not null, "state" varchar(20) not null, "found_on" date not null, "fingerprint" varchar(64) not null, "decided_on" date null, "decided_by" uuid null, "decided_because" varchar(30) null, "note" varchar(500) null, primary key ("id"));`);
    this.addSql(`create index "possible_duplicate_state_score_id_index" on "possible_duplicate" ("state", "score", "id");`);
    this.addSql(`create index "possible_duplicate_other_id_index" on "possible_duplicate" ("other_id");`);
    this.addSql(`alter table "possible_duplicate" add constraint "possible_duplicate_once" unique ("one_id", "other_id");`);

    this.addSql(`alter table "person" add "sound" varchar(200) not null default '';`);
    this.addSql(`create index "person_sound_birth_date_index" on "person" ("sound", "birth_date");`);

    this.addSql(`alter table "person_merge" add constraint "person_merge_survivor_id_foreign" foreign key ("survivor_id") references "person" ("id");`);

    this.addSql(`alter table "merge_link" add constraint "merge_link_merge_id_foreign" foreign key ("merge_id") references "person_merge" ("id");`);

    // Everybody there is already is compared once.
    this.addSql("insert into identity_due (id) select id from person");
    this.addSql("create or replace function person_identity_due() returns trigger language plpgsql as $$\n   begin\n     insert into identity_due (id) select id from after_rows on conflict do nothing;\n     return null;\n   end $$");
    this.addSql("create or replace function person_identity_changed() returns trigger language plpgsql as $$\n   begin\n     insert into identity_due (id) select a.id from after_rows a join before_rows b on b.id = a.id\n       where (a.name, a.sound, a.sex, a.birth_date) is distinct from (b.name, b.sound, b.sex, b.birth_date)\n         or a.national_id_index is distinct from b.national_id_index\n       on conflict do nothing;\n     return null;\n   end $$");
    this.addSql("create or replace function guardian_identity_due() returns trigger language plpgsql as $$\n   begin\n     insert into identity_due (id) select distinct person_id from after_rows on conflict do nothing;\n     return null;\n   end $$");
    this.addSql("create trigger person_due_when_new after insert on person referencing new table as after_rows\n     for each statement execute function person_identity_due()");
    this.addSql("create trigger person_due_when_changed after update on person referencing old table as before_rows new table as after_rows\n     for each statement execute function person_identity_changed()");
    this.addSql("create trigger guardian_due_when_new after insert on guardian referencing new table as after_rows\n     for each statement execute function guardian_identity_due()");
    this.addSql("create trigger guardian_due_when_changed after update on guardian referencing new table as after_rows\n     for each statement execute function guardian_identity_due()");
    this.addSql("create unique index person_merged_once on person_merge (merged_id) where state = 'MERGED'");
    this.addSql("create function case_card_goes() returns trigger language plpgsql as $$ begin\n    delete from case_card k using gone where k.case_file_id = gone.id; return null; end $$");
    this.addSql("create trigger case_card_goes after delete on case_file referencing old table as gone for each statement execute function case_card_goes()");
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "merge_link" drop constraint "merge_link_merge_id_foreign";`);

    this.addSql(`drop table if exists "identity_due" cascade;`);
    this.addSql(`drop table if exists "person_merge" cascade;`);
    this.addSql(`drop table if exists "merge_link" cascade;`);
    this.addSql(`drop table if exists "possible_duplicate" cascade;`);

    this.addSql(`drop index "person_sound_birth_date_index";`);
    this.addSql(`alter table "person" drop column "sound";`);
  }

}
