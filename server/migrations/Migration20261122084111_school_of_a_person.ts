import { Migration } from '@mikro-orm/migrations';

export class Migration20261122084111_school_of_a_person extends Migration {

  override name = 'Migration20261122084111_school_of_a_person';

  override up(): void | Promise<void> {
    this.addSql(`drop index "enrolment_person_id_index";`);
    this.addSql(`create index "enrolment_person_id_school_year_index" on "enrolment" ("person_id", "school_year");`);


  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "enrolment_person_id_school_year_index";`);
    this.addSql(`create index "enrolment_person_id_index" on "enrolment" ("person_id");`);
  }

}
