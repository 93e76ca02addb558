import { Migration } from '@mikro-orm/migrations';

export class Migration20261122085916_imports_and_grid extends Migration {

  override name = 'Migration20261122085916_imports_and_grid';

  override up(): void | Promise<void> {
    // What was only staged is read anew from its file: the rows are kept differently now. What was written stays written, and can no longer be taken back.
    this.addSql("update import_run set status = 'DISCARDED', upload_id = null where status in ('UPLOADED', 'MAPPED', 'CHECKED')");
    this.addSql('delete from import_row');
    this.addSql('delete from import_progress');
    this.addSql('delete from upload');
    this.addSql(`create table "grid_lease" ("campaign_id" uuid not null, "person_id" uuid not null, "instrument" varchar(40) not null, "account_id" uuid not null, "expires_at" timestamptz(3) not null, primary key ("campaign_id", "person_id", "instrument"));`);
    this.addSql(`create index "grid_lease_account_id_index" on "grid_lease" ("account_id");`);

    this.addSql(`create table "import_absent" ("run_id" uuid not null, "record_id" uuid not null, "person_id" uuid not null, "record" jsonb null, primary key ("run_id", "record_id"));`);

    this.addSql(`create table "import_effect" ("run_id" uuid not null, "file_row" int not null, "outcome" varchar(10) not null, "record" jsonb not null, primary key ("run_id", "file_row"));`);

    this.addSql(`create table "instrument_text" ("id" uuid not null, "organisation_id" uuid not null, "instrument" varchar(40) not null, "licence_document" varchar(200) not null, "item_count" int not null, "content" bytea null, "key_cell" bytea null, "uploaded_by" uuid not null, "uploaded_at" timestamptz(3) not null, "removed_by" uuid null, "removed_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`create index "instrument_text_organisation_id_instrument_index" on "instrument_text" ("organisation_id", "instrument");`);

    this.addSql(`create table "campaign_absence" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "campaign_id" uuid not null, "person_id" uuid not null, "absent_on" date not null, "recorded_by" uuid not null, "lifted_on" date null, "lifted_by" uuid null, primary key ("id"));`);
    this.addSql(`create index "campaign_absence_person_id_index" on "campaign_absence" ("person_id");`);
    this.addSql(`create index "campaign_absence_campaign_id_person_id_index" on "campaign_absence" ("campaign_id", "person_id");`);

    this.addSql(`create table "screening_notice" ("id" uuid not null, "screening_id" uuid not null, "outcome" varchar(20) not null, "given_on" date not null, "recorded_by" uuid not null, "recorded_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "screening_notice_screening_id_index" on "screening_notice" ("screening_id");`);

    this.addSql(`create table "upload_part" ("upload_id" uuid not null, "at" int not null, "content" bytea not null, primary key ("upload_id", "at"));`);

    this.addSql(`alter table "import_row" drop constraint "import_row_run_id_foreign";`);

    this.addSql(`create index "cohort_answers_organisation_id_instrument_reference_index" on "cohort_answers" ("organisation_id", "instrument", "reference");`);

    this.addSql(`alter table "import_progress" drop column "done";`);
    this.addSql(`alter table "import_progress" add "phase" varchar(10) not null, add "rows_read" int not null default 0, add "rows_checked" int not null default 0, add "rows_written" int not null default 0, add "share" double precision not null default 0, add "started_at" timestamptz(3) not null, add "updated_at" timestamptz(3) not null, add "cancelled" boolean not null default false;`);

    this.addSql(`alter table "import_row" drop constraint "import_row_once";`);
    this.addSql(`alter table "import_row" drop constraint "import_row_pkey";`);
    this.addSql(`alter table "import_row" drop column "id", drop column "record";`);
    this.addSql(`alter table "import_row" add "foreseen" varchar(20) null, add "subject_id" uuid null, add "place_id" uuid null, add "hint" varchar(100) null, add "mark" bytea null, add "mark_column" int null;`);
    this.addSql(`alter table "import_row" alter column "content_cell" set not null;`);
    this.addSql(`alter table "import_row" add primary key ("run_id", "file_row");`);

    this.addSql(`alter table "import_run" add "absent" int not null default 0, add "close_absent" boolean not null default false, add "closed" int not null default 0;`);

    this.addSql(`alter table "upload" drop column "content";`);

    this.addSql(`alter table "campaign_absence" add constraint "campaign_absence_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id");`);
    this.addSql(`alter table "campaign_absence" add constraint "campaign_absence_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    this.addSql(`alter table "screening_notice" add constraint "screening_notice_screening_id_foreign" foreign key ("screening_id") references "screening" ("id");`);

    this.addSql(`alter table "upload_part" add constraint "upload_part_upload_id_foreign" foreign key ("upload_id") references "upload" ("id") on delete cascade;`);

    this.addSql("create unique index campaign_absence_once on campaign_absence (campaign_id, person_id) where lifted_on is null");
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "grid_lease" cascade;`);
    this.addSql(`drop table if exists "import_absent" cascade;`);
    this.addSql(`drop table if exists "import_effect" cascade;`);
    this.addSql(`drop table if exists "instrument_text" cascade;`);
    this.addSql(`drop table if exists "campaign_absence" cascade;`);
    this.addSql(`drop table if exists "screening_notice" cascade;`);
    this.addSql(`drop table if exists "upload_part" cascade;`);

    this.addSql(`drop index "cohort_answers_organisation_id_instrument_reference_index";`);

    this.addSql(`alter table "import_progress" drop column "phase", drop column "rows_read", drop column "rows_checked", drop column "rows_written", drop column "share", drop column "started_at", drop column "updated_at", drop column "cancelled";`);
    this.addSql(`alter table "import_progress" add "done" int not null;`);

    this.addSql(`alter table "import_row" drop constraint "import_row_pkey";`);
    this.addSql(`alter table "import_row" drop column "foreseen", drop column "subject_id", drop column "place_id", drop column "hint", drop column "mark", drop column "mark_column";`);
    this.addSql(`alter table "import_row" add "id" uuid not null, add "record" jsonb null;`);
    this.addSql(`alter table "import_row" alter column "content_cell" drop not null;`);
    this.addSql(`alter table "import_row" add constraint "import_row_run_id_foreign" foreign key ("run_id") references "import_run" ("id");`);
    this.addSql(`alter table "import_row" add constraint "import_row_once" unique ("run_id", "file_row");`);
    this.addSql(`alter table "import_row" add primary key ("id");`);

    this.addSql(`alter table "import_run" drop column "absent", drop column "close_absent", drop column "closed";`);

    this.addSql(`alter table "upload" add "content" bytea not null;`);
  }

}
