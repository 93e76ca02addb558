import { Migration } from '@mikro-orm/migrations';

export class Migration20261122135851_published_figures extends Migration {

  override name = 'Migration20261122135851_published_figures';

  override up(): void | Promise<void> {
    this.addSql(`create table "published_table" ("id" uuid not null, "programme" varchar(20) not null, "school_year" int not null, "as_of" date not null, "rule_version" varchar(40) not null, "floor" int not null, "areas" text[] not null, "figures" jsonb not null, "published_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "published_table" add constraint "published_table_programme_school_year_as_of_unique" unique ("programme", "school_year", "as_of");`);


  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "published_table" cascade;`);
  }

}
