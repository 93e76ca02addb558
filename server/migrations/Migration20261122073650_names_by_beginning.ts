import { Migration } from '@mikro-orm/migrations';

export class Migration20261122073650_names_by_beginning extends Migration {

  override name = 'Migration20261122073650_names_by_beginning';

  override up(): void | Promise<void> {
    this.addSql(`drop index "person_area_code_name_id_index";`);
    this.addSql(`drop index "person_initials_index";`);
    this.addSql(`drop index "person_pinyin_index";`);

    this.addSql("create index person_in_area_by_name on person (area_code, name collate \"C\", id)");
    this.addSql("create index person_by_name on person (name collate \"C\", id)");
    this.addSql("create index person_by_pinyin on person (pinyin collate \"C\")");
    this.addSql("create index person_by_initials on person (initials collate \"C\")");
  }

  override down(): void | Promise<void> {
    this.addSql(`create index "person_area_code_name_id_index" on "person" ("area_code", "name", "id");`);
    this.addSql(`create index "person_initials_index" on "person" ("initials");`);
    this.addSql(`create index "person_pinyin_index" on "person" ("pinyin");`);
  }

}
