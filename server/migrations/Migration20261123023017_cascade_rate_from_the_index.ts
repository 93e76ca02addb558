import { Migration } from '@mikro-orm/migrations';

export class Migration20261123023017_cascade_rate_from_the_index extends Migration {

  override name = 'Migration20261123023017_cascade_rate_from_the_index';

  override up(): void | Promise<void> {
    this.addSql(`drop index "screening_course_school_year_area_code_birth_date__66cfc_index";`);

    this.addSql("create index screening_course_rate on screening_course (school_year, area_code, birth_date, screened_on) include (person_id)");
  }

  override down(): void | Promise<void> {
    this.addSql('drop index screening_course_rate');
    this.addSql(`create index "screening_course_school_year_area_code_birth_date__66cfc_index" on "screening_course" ("school_year", "area_code", "birth_date", "screened_on");`);
  }

}
