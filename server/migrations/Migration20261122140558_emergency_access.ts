import { Migration } from '@mikro-orm/migrations';

export class Migration20261122140558_emergency_access extends Migration {

  override name = 'Migration20261122140558_emergency_access';

  override up(): void | Promise<void> {
    this.addSql(`create table "break_glass_grant" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "account_id" uuid not null, "role" varchar(40) not null, "organisation_id" uuid not null, "person_id" uuid not null, "reason" varchar(40) not null, "reason_note" varchar(500) not null, "granted_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, "rule_version" varchar(20) not null, "review_due_on" date not null, "reviewed_at" timestamptz(3) null, "reviewed_by" uuid null, "verdict" varchar(20) null, "verdict_note" varchar(500) null, primary key ("id"));`);
    this.addSql(`create index "break_glass_grant_account_id_expires_at_index" on "break_glass_grant" ("account_id", "expires_at");`);
    this.addSql(`create index "break_glass_grant_reviewed_at_review_due_on_index" on "break_glass_grant" ("reviewed_at", "review_due_on");`);
    this.addSql(`create index "break_glass_grant_person_id_index" on "break_glass_grant" ("person_id");`);

    this.addSql(`drop index "audit_event_person_id_index";`);
    this.addSql(`alter table "audit_event" add "grant_id" uuid null;`);
    this.addSql(`create index "audit_event_grant_id_index" on "audit_event" ("grant_id");`);
    this.addSql(`create index "audit_event_person_id_id_index" on "audit_event" ("person_id", "id");`);

    this.addSql(`alter table "break_glass_grant" add constraint "break_glass_grant_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "break_glass_grant" add constraint "break_glass_grant_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "break_glass_grant" add constraint "break_glass_grant_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    this.addSql("create trigger break_glass_grant_tells_access after insert or update on break_glass_grant for each statement execute function tell_access_changed()");
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "break_glass_grant" cascade;`);

    this.addSql(`drop index "audit_event_grant_id_index";`);
    this.addSql(`drop index "audit_event_person_id_id_index";`);
    this.addSql(`alter table "audit_event" drop column "grant_id";`);
    this.addSql(`create index "audit_event_person_id_index" on "audit_event" ("person_id");`);
  }

}
