import { Migration } from '@mikro-orm/migrations';

export class Migration20261122145631_consent_and_retention extends Migration {

  override name = 'Migration20261122145631_consent_and_retention';

  override up(): void | Promise<void> {
    this.addSql(`create table "retention_hold" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "reason" varchar(20) not null, "note" varchar(300) not null, "placed_on" date not null, "placed_by" uuid not null, "until" date null, "lifted_on" date null, "lifted_by" uuid null, "lift_note" varchar(300) null, primary key ("id"));`);
    this.addSql(`create index "retention_hold_person_id_index" on "retention_hold" ("person_id");`);

    this.addSql(`alter table "consent" add "recipient_id" uuid null, add "own_answer" varchar(20) null, add "own_answered_on" date null;`);
    this.addSql(`alter table "consent" add constraint "consent_recipient_id_foreign" foreign key ("recipient_id") references "organisation" ("id") on delete set null;`);
    this.addSql(`create index "consent_recipient_id_index" on "consent" ("recipient_id");`);

    this.addSql(`alter table "involvement" add "consent_id" uuid null;`);
    this.addSql(`alter table "involvement" add constraint "involvement_consent_id_foreign" foreign key ("consent_id") references "consent" ("id") on delete set null;`);
    this.addSql(`create index "involvement_consent_id_index" on "involvement" ("consent_id");`);

    this.addSql(`alter table "retention_hold" add constraint "retention_hold_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    // Ties made by referrals that rest on a consent come to name it; else a withdrawal would not end the old ones (docs/decisions/0035).
    this.addSql(`update "involvement" i set "consent_id" = held.id
      from (
        select distinct on (c.person_id) c.person_id, c.id from "consent" c
        where c.purpose = 'SHARING' and c.outcome = 'CONSENTED' and c.withdrawn_on is null order by c.person_id, c.answered_on desc, c.id desc) held
      where held.person_id = i.person_id and i.reason = 'REFERRAL' and i.ended_on is null
        and exists (select 1 from "referral" r where r.person_id = i.person_id and r.to_organisation_id = i.organisation_id
          and r.service not in ('SECONDARY_SCREEN', 'DIAGNOSIS'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "retention_hold" cascade;`);

    this.addSql(`alter table "consent" drop constraint "consent_recipient_id_foreign";`);

    this.addSql(`alter table "involvement" drop constraint "involvement_consent_id_foreign";`);

    this.addSql(`drop index "consent_recipient_id_index";`);
    this.addSql(`alter table "consent" drop column "recipient_id", drop column "own_answer", drop column "own_answered_on";`);

    this.addSql(`drop index "involvement_consent_id_index";`);
    this.addSql(`alter table "involvement" drop column "consent_id";`);
  }

}