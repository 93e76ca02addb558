import { Migration } from '@mikro-orm/migrations';

export class Migration20261122140924_key_generations extends Migration {

  override name = 'Migration20261122140924_key_generations';

  override up(): void | Promise<void> {
    this.addSql(`create table "data_key" ("use" varchar(20) not null, "generation" smallint not null, "suite" smallint not null, "wrapped" bytea null, "master_mark" varchar(12) not null, "created_at" timestamptz(3) not null, "created_by" varchar(100) not null, "in_force_from" timestamptz(3) not null, "retired_at" timestamptz(3) null, "retired_by" varchar(100) null, primary key ("use", "generation"));`);

    this.addSql(`create table "reseal_progress" ("table_name" varchar(63) not null, "column_name" varchar(63) not null, "generation" smallint not null, "after" jsonb null, "resealed" int not null default 0, "updated_at" timestamptz(3) not null, primary key ("table_name", "column_name"));`);

    // Answers were kept plain. Without them a repeated request of the last seven days is a new one.
    this.addSql(`delete from "idempotent_answer";`);
    this.addSql(`alter table "idempotent_answer" alter column "answer" type bytea using (null);`);

    // The plain columns stay until the start has sealed what they hold, which needs keys; it then drops them (app/keys/seal-plain-words.ts).
    this.addSql(`alter table "diagnosis" add "findings_cell" bytea null, add "amend_note_cell" bytea null;`);

    this.addSql(`alter table "follow_up" add "advice_note_cell" bytea null;`);

    this.addSql(`alter table "committee_finding" add "findings_cell" bytea null;`);


  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "data_key" cascade;`);
    this.addSql(`drop table if exists "reseal_progress" cascade;`);

    this.addSql(`alter table "committee_finding" drop column "findings_cell", add column if not exists "findings" varchar(2000) null;`);
    this.addSql(`alter table "diagnosis" drop column "findings_cell", drop column "amend_note_cell", add column if not exists "amend_note" varchar(500) null, add column if not exists "findings" varchar(4000) null;`);
    this.addSql(`alter table "follow_up" drop column "advice_note_cell", add column if not exists "advice_note" varchar(2000) null;`);

    this.addSql(`delete from "idempotent_answer";`);
    this.addSql(`alter table "idempotent_answer" alter column "answer" type jsonb using (null);`);
  }

}
