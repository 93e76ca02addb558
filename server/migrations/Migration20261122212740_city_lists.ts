import { Migration } from '@mikro-orm/migrations';

export class Migration20261122212740_city_lists extends Migration {

  override name = 'Migration20261122212740_city_lists';

  override up(): void | Promise<void> {
    this.addSql(`create index "import_effect_run_id_outcome_file_row_index" on "import_effect" ("run_id", "outcome", "file_row");`);

    this.addSql(`alter table "import_run" add "moved" int not null default 0;`);

    this.addSql(`create index "screening_screened_on_id_index" on "screening" ("screened_on", "id");`);

    this.addSql("create index consent_no on consent (person_id, answered_on) where purpose = 'SCREENING' and (outcome = 'REFUSED' or withdrawn_on is not null)");
    this.addSql("create index screening_incomplete on screening (person_id, screened_on) where stage = 'PRIMARY' and status = 'SCORED' and outcome = 'INCOMPLETE'");
    this.addSql("drop index person_area_birth_date");
    this.addSql("create index person_area_birth_date on person (area_code, birth_date, id)");
    this.addSql("alter table disposal drop constraint disposal_decided, drop constraint disposal_ended");
    this.addSql("alter table disposal add constraint disposal_decided check ((status in ('PROPOSED', 'WITHDRAWN')) = (decided_by is null) and (decided_by is null) = (decided_at is null))");
    this.addSql("alter table disposal add constraint disposal_ended check ((status in ('STOPPED', 'CARRIED_OUT', 'WITHDRAWN')) = (ended_at is not null))");
    this.addSql("create or replace function disposal_goes_forward() returns trigger language plpgsql as $$ begin\n    if tg_op = 'DELETE' or (old.person_id, old.proposed_by, old.category, old.way, old.kept_until) is distinct from (new.person_id, new.proposed_by, new.category, new.way, new.kept_until)\n      or (old.status <> new.status and (old.status, new.status) not in (('PROPOSED', 'APPROVED'), ('PROPOSED', 'DECLINED'), ('PROPOSED', 'WITHDRAWN'), ('APPROVED', 'STOPPED'), ('APPROVED', 'CARRIED_OUT')))\n      or (old.decided_by is not null and old.decided_by is distinct from new.decided_by)\n    then raise exception 'a disposal goes forward only' using errcode = '42501'; end if;\n    return new; end $$");
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "import_effect_run_id_outcome_file_row_index";`);

    this.addSql(`alter table "import_run" drop column "moved";`);

    this.addSql(`drop index "screening_screened_on_id_index";`);
  }

}
