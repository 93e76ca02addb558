import { Migration } from '@mikro-orm/migrations';

export class Migration20261122074002_handoffs_complete extends Migration {

  override name = 'Migration20261122074002_handoffs_complete';

  override up(): void | Promise<void> {
    this.addSql(`create table "licence" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "organisation_id" uuid not null, "kind" varchar(30) not null, "number" varchar(60) not null, "issued_by" varchar(100) not null, "valid_from" date not null, "valid_until" date null, "status" varchar(20) not null, "status_since" date not null, "status_reason" varchar(300) null, "lapse_noticed_on" date null, primary key ("id"));`);
    this.addSql(`create index "licence_organisation_id_kind_index" on "licence" ("organisation_id", "kind");`);

    this.addSql(`create table "medication_reconciliation" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "stay_id" uuid not null, "person_id" uuid not null, "revision" int not null, "medicines" jsonb not null, "reconciled_on" date not null, "reconciled_by" uuid not null, primary key ("id"));`);
    this.addSql(`create index "medication_reconciliation_person_id_index" on "medication_reconciliation" ("person_id");`);
    this.addSql(`alter table "medication_reconciliation" add constraint "reconciliation_revision" unique ("stay_id", "revision");`);

    this.addSql(`create table "care_plan" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "stay_id" uuid not null, "person_id" uuid not null, "revision" int not null, "support_level" varchar(20) not null, "care_needs" jsonb not null, "care_goals" jsonb not null, "review_on" date not null, "written_on" date not null, "written_by" uuid not null, primary key ("id"));`);
    this.addSql(`create index "care_plan_person_id_index" on "care_plan" ("person_id");`);
    this.addSql(`alter table "care_plan" add constraint "care_plan_revision" unique ("stay_id", "revision");`);

    // A day of accreditation becomes a term of a licence whose papers are still to be entered.
    this.addSql(`insert into licence (id, created_at, updated_at, version, organisation_id, kind, number, issued_by, valid_from, valid_until, status, status_since)
      select gen_random_uuid(), now(), now(), 1, id, 'OTHER', '待补录', '待补录', least(created_at::date, accredited_until), accredited_until, 'GRANTED', created_at::date
      from organisation where accredited_until is not null`);
    this.addSql(`alter table "organisation" drop column "accredited_until";`);

    this.addSql(`alter table "guardian" add "lost_on" date null, add "end_reason" varchar(30) null, add "end_note" varchar(300) null;`);

    this.addSql(`alter table "application" add "urgent_since" date null, add "urgent_because" varchar(30) null, add "withdrawn_on" date null, add "withdraw_reason" varchar(30) null, add "withdraw_note" varchar(300) null;`);
    this.addSql(`alter table "application" alter column "facts" drop not null;`);

    this.addSql(`alter table "licence" add constraint "licence_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "medication_reconciliation" add constraint "medication_reconciliation_stay_id_foreign" foreign key ("stay_id") references "stay" ("id");`);
    this.addSql(`alter table "medication_reconciliation" add constraint "medication_reconciliation_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    this.addSql(`alter table "care_plan" add constraint "care_plan_stay_id_foreign" foreign key ("stay_id") references "stay" ("id");`);
    this.addSql(`alter table "care_plan" add constraint "care_plan_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    this.addSql("alter table licence add constraint licence_one_term exclude using gist (organisation_id with =, kind with =, daterange(valid_from, valid_until, '[]') with &&) where (status in ('GRANTED', 'SUSPENDED') and kind <> 'OTHER')");
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "licence" cascade;`);
    this.addSql(`drop table if exists "medication_reconciliation" cascade;`);
    this.addSql(`drop table if exists "care_plan" cascade;`);

    this.addSql(`alter table "application" drop column "urgent_since", drop column "urgent_because", drop column "withdrawn_on", drop column "withdraw_reason", drop column "withdraw_note";`);
    this.addSql(`alter table "application" alter column "facts" set not null;`);

    this.addSql(`alter table "guardian" drop column "lost_on", drop column "end_reason", drop column "end_note";`);

    this.addSql(`alter table "organisation" add "accredited_until" date null;`);
  }

}
