import { Migration } from '@mikro-orm/migrations';

export class Migration20261122084836_referral_and_diagnosis extends Migration {

  override name = 'Migration20261122084836_referral_and_diagnosis';

  override up(): void | Promise<void> {
    this.addSql(`create table "circular" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "area_code" varchar(20) not null, "week_of" date not null, "drawn_up_on" date not null, "issuer_id" uuid not null, "clock_version" varchar(40) not null, "booking" int not null, "attending" int not null, primary key ("id"));`);
    this.addSql(`alter table "circular" add constraint "circular_one_per_week" unique ("area_code", "week_of");`);

    this.addSql(`create table "follow_up" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "diagnosis_id" uuid not null, "organisation_id" uuid not null, "doctor_id" uuid not null, "visited_on" date not null, "progress" varchar(10) not null, "advice_note" varchar(2000) null, "next_due_on" date not null, "rule_version" varchar(40) not null, primary key ("id"));`);
    this.addSql(`create index "follow_up_diagnosis_id_index" on "follow_up" ("diagnosis_id");`);
    this.addSql(`alter table "follow_up" add constraint "follow_up_once_a_day" unique ("person_id", "visited_on");`);

    this.addSql(`create table "diagnosis_report" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "diagnosis_id" uuid not null, "person_id" uuid not null, "recipient" varchar(20) not null, "recipient_organisation_id" uuid null, "kind" varchar(12) not null, "status" varchar(10) not null, "rule_version" varchar(40) not null, "queued_at" timestamptz(3) not null, "attempts" int not null default 0, "next_try_at" timestamptz(3) null, "last_problem" varchar(20) null, "sent_at" timestamptz(3) null, "gateway" varchar(30) null, "receipt_number" varchar(60) null, "receipted_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`create index "diagnosis_report_person_id_index" on "diagnosis_report" ("person_id");`);
    this.addSql(`create index "diagnosis_report_status_next_try_at_index" on "diagnosis_report" ("status", "next_try_at");`);
    this.addSql(`alter table "diagnosis_report" add constraint "diagnosis_report_once" unique ("diagnosis_id", "recipient");`);

    this.addSql(`create table "circular_row" ("id" uuid not null, "circular_id" uuid not null, "referral_id" uuid not null, "person_id" uuid not null, "service" varchar(30) not null, "status" varchar(20) not null, "from_name" varchar(200) not null, "to_name" varchar(200) not null, "clock" varchar(10) not null, "due_on" date not null, "overdue_days" int not null, "sent_on" date not null, primary key ("id"));`);
    this.addSql(`alter table "circular_row" add constraint "circular_row_once" unique ("circular_id", "referral_id");`);

    this.addSql(`create table "referral_link" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "referral_id" uuid not null, "token_hash" varchar(64) not null, "rule_version" varchar(40) not null, "issued_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, "hour_began_at" timestamptz(3) null, "tries" int not null default 0, primary key ("id"));`);
    this.addSql(`create index "referral_link_referral_id_index" on "referral_link" ("referral_id");`);
    this.addSql(`alter table "referral_link" add constraint "referral_link_token" unique ("token_hash");`);

    this.addSql(`create table "referral_step" ("id" uuid not null, "referral_id" uuid not null, "at" timestamptz(3) not null, "taken_on" date not null, "move" varchar(20) not null, "status_before" varchar(20) null, "status" varchar(20) not null, "account_id" uuid null, "organisation_id" uuid null, "by_link" boolean not null default false, "note" varchar(1000) null, "answer_due_on" date null, "attend_due_on" date null, "appointment_on" date null, "attended_on" date null, "decline_reason" varchar(30) null, "lost_reason" varchar(30) null, "result" varchar(30) null, "result_note" varchar(2000) null, primary key ("id"));`);
    this.addSql(`create index "referral_step_referral_id_id_index" on "referral_step" ("referral_id", "id");`);

    this.addSql(`alter table "diagnosis" add "differential" jsonb not null default '[]';`);

    this.addSql(`alter table "referral" add "booked_on" date null;`);

    this.addSql(`alter table "circular" add constraint "circular_issuer_id_foreign" foreign key ("issuer_id") references "organisation" ("id");`);

    this.addSql(`alter table "follow_up" add constraint "follow_up_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "follow_up" add constraint "follow_up_diagnosis_id_foreign" foreign key ("diagnosis_id") references "diagnosis" ("id");`);
    this.addSql(`alter table "follow_up" add constraint "follow_up_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "diagnosis_report" add constraint "diagnosis_report_diagnosis_id_foreign" foreign key ("diagnosis_id") references "diagnosis" ("id");`);
    this.addSql(`alter table "diagnosis_report" add constraint "diagnosis_report_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "diagnosis_report" add constraint "diagnosis_report_recipient_organisation_id_foreign" foreign key ("recipient_organisation_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "circular_row" add constraint "circular_row_circular_id_foreign" foreign key ("circular_id") references "circular" ("id");`);
    this.addSql(`alter table "circular_row" add constraint "circular_row_referral_id_foreign" foreign key ("referral_id") references "referral" ("id");`);
    this.addSql(`alter table "circular_row" add constraint "circular_row_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    this.addSql(`alter table "referral_link" add constraint "referral_link_referral_id_foreign" foreign key ("referral_id") references "referral" ("id");`);

    this.addSql(`alter table "referral_step" add constraint "referral_step_referral_id_foreign" foreign key ("referral_id") references "referral" ("id");`);

    this.addSql("create trigger referral_step_append_only before update or delete on referral_step for each row execute function refuse_change()");
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "circular_row" drop constraint "circular_row_circular_id_foreign";`);

    this.addSql(`drop table if exists "circular" cascade;`);
    this.addSql(`drop table if exists "follow_up" cascade;`);
    this.addSql(`drop table if exists "diagnosis_report" cascade;`);
    this.addSql(`drop table if exists "circular_row" cascade;`);
    this.addSql(`drop table if exists "referral_link" cascade;`);
    this.addSql(`drop table if exists "referral_step" cascade;`);

    this.addSql(`alter table "diagnosis" drop column "differential";`);

    this.addSql(`alter table "referral" drop column "booked_on";`);
  }

}
