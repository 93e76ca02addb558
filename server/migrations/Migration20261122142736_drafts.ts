import { Migration } from '@mikro-orm/migrations';

export class Migration20261122142736_drafts extends Migration {

  override name = 'Migration20261122142736_drafts';

  override up(): void | Promise<void> {
    this.addSql(`create table "draft" ("account_id" uuid not null, "form" varchar(120) not null, "content" bytea not null, "kept_at" timestamptz(3) not null, primary key ("account_id", "form"));`);
    this.addSql(`create index "draft_kept_at_index" on "draft" ("kept_at");`);


  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "draft" cascade;`);
  }

}
