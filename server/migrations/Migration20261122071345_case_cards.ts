import { Migration } from '@mikro-orm/migrations';

export class Migration20261122071345_case_cards extends Migration {

  override name = 'Migration20261122071345_case_cards';

  override up(): void | Promise<void> {
    this.addSql(`create table "case_card" ("case_file_id" uuid not null, "person_id" uuid not null, "number" varchar(30) not null, "name" varchar(100) not null, "sex" varchar(20) not null, "birth_date" date not null, "area_code" varchar(20) not null, "status" varchar(20) not null, "stages" text[] not null, "owner_organisation_id" uuid not null, "owner_account_id" uuid null, "opened_on" date not null, "next_due_on" date null, "next_task" varchar(40) null, "coach_account_id" uuid null, "screened_on" date null, "outcome" varchar(20) null, "version" int not null, primary key ("case_file_id"));`);
    this.addSql(`create index "case_card_area_code_status_opened_on_case_file_id_index" on "case_card" ("area_code", "status", "opened_on", "case_file_id");`);
    this.addSql(`create index "case_card_status_opened_on_case_file_id_index" on "case_card" ("status", "opened_on", "case_file_id");`);
    this.addSql(`create index "case_card_person_id_index" on "case_card" ("person_id");`);
    this.addSql(`create index "case_card_area_code_next_due_on_index" on "case_card" ("area_code", "next_due_on");`);
    this.addSql(`create index "case_card_owner_account_id_status_index" on "case_card" ("owner_account_id", "status");`);

    this.addSql("create function refresh_case_cards(persons uuid[]) returns void language sql as $$\n  insert into case_card (case_file_id, person_id, number, name, sex, birth_date, area_code, status, stages, owner_organisation_id, owner_account_id, opened_on, next_due_on, next_task, coach_account_id, version) select c.id as case_file_id, c.person_id, c.number, p.name, p.sex, p.birth_date, p.area_code, c.status,\n    array(select s.stage from stage_entry s where s.case_file_id = c.id and s.left_on is null order by s.entered_on, s.id)::text[] as stages,\n    c.owner_organisation_id, c.owner_account_id, c.opened_on, t.due_on as next_due_on, t.kind as next_task, k.account_id as coach_account_id, c.version\n  from case_file c join person p on p.id = c.person_id\n  left join lateral (select due_on, kind from task where task.person_id = c.person_id and task.status = 'OPEN' order by due_on, id limit 1) t on true\n  left join lateral (select i.account_id from involvement i where i.person_id = c.person_id and i.reason = 'EMPLOYMENT' and i.account_id is not null and i.ended_on is null order by i.started_on desc, i.id desc limit 1) k on true where c.person_id = any(persons)\n  on conflict (case_file_id) do update set person_id = excluded.person_id, number = excluded.number, name = excluded.name, sex = excluded.sex, birth_date = excluded.birth_date, area_code = excluded.area_code, status = excluded.status, stages = excluded.stages, owner_organisation_id = excluded.owner_organisation_id, owner_account_id = excluded.owner_account_id, opened_on = excluded.opened_on, next_due_on = excluded.next_due_on, next_task = excluded.next_task, coach_account_id = excluded.coach_account_id, version = excluded.version\n  where (case_card.person_id, case_card.number, case_card.name, case_card.sex, case_card.birth_date, case_card.area_code, case_card.status, case_card.stages, case_card.owner_organisation_id, case_card.owner_account_id, case_card.opened_on, case_card.next_due_on, case_card.next_task, case_card.coach_account_id, case_card.version) is distinct from (excluded.person_id, excluded.number, excluded.name, excluded.sex, excluded.birth_date, excluded.area_code, excluded.status, excluded.stages, excluded.owner_organisation_id, excluded.owner_account_id, excluded.opened_on, excluded.next_due_on, excluded.next_task, excluded.coach_account_id, excluded.version)\n$$");
    this.addSql("create function case_file_keeps_case_card() returns trigger language plpgsql as $$ begin\n      perform refresh_case_cards(array(select distinct x.person_id from touched x where true)); return null; end $$");
    this.addSql("create trigger case_file_keeps_case_card_insert after insert on case_file referencing new table as touched for each statement execute function case_file_keeps_case_card()");
    this.addSql("create trigger case_file_keeps_case_card_update after update on case_file referencing new table as touched for each statement execute function case_file_keeps_case_card()");
    this.addSql("create function stage_entry_keeps_case_card() returns trigger language plpgsql as $$ begin\n      perform refresh_case_cards(array(select distinct (select c.person_id from case_file c where c.id = x.case_file_id) from touched x where true)); return null; end $$");
    this.addSql("create trigger stage_entry_keeps_case_card_insert after insert on stage_entry referencing new table as touched for each statement execute function stage_entry_keeps_case_card()");
    this.addSql("create trigger stage_entry_keeps_case_card_update after update on stage_entry referencing new table as touched for each statement execute function stage_entry_keeps_case_card()");
    this.addSql("create trigger stage_entry_keeps_case_card_delete after delete on stage_entry referencing old table as touched for each statement execute function stage_entry_keeps_case_card()");
    this.addSql("create function task_keeps_case_card() returns trigger language plpgsql as $$ begin\n      perform refresh_case_cards(array(select distinct x.person_id from touched x where exists (select 1 from case_file c where c.person_id = x.person_id))); return null; end $$");
    this.addSql("create trigger task_keeps_case_card_insert after insert on task referencing new table as touched for each statement execute function task_keeps_case_card()");
    this.addSql("create trigger task_keeps_case_card_update after update on task referencing new table as touched for each statement execute function task_keeps_case_card()");
    this.addSql("create trigger task_keeps_case_card_delete after delete on task referencing old table as touched for each statement execute function task_keeps_case_card()");
    this.addSql("create function person_keeps_case_card() returns trigger language plpgsql as $$ begin\n      perform refresh_case_cards(array(select distinct x.id from touched x where exists (select 1 from case_file c where c.person_id = x.id))); return null; end $$");
    this.addSql("create trigger person_keeps_case_card_update after update on person referencing new table as touched for each statement execute function person_keeps_case_card()");
    this.addSql("create function involvement_keeps_case_card() returns trigger language plpgsql as $$ begin\n      perform refresh_case_cards(array(select distinct x.person_id from touched x where x.reason = 'EMPLOYMENT' and exists (select 1 from case_file c where c.person_id = x.person_id))); return null; end $$");
    this.addSql("create trigger involvement_keeps_case_card_insert after insert on involvement referencing new table as touched for each statement execute function involvement_keeps_case_card()");
    this.addSql("create trigger involvement_keeps_case_card_update after update on involvement referencing new table as touched for each statement execute function involvement_keeps_case_card()");
    this.addSql("create trigger involvement_keeps_case_card_delete after delete on involvement referencing old table as touched for each statement execute function involvement_keeps_case_card()");
    this.addSql("create function screening_to_case_card() returns trigger language plpgsql as $$ begin\n    update case_card k set screened_on = l.screened_on, outcome = l.outcome\n    from (select distinct person_id from touched) x left join lateral (select s.screened_on, s.outcome from screening s where s.person_id = x.person_id and s.status <> 'VOIDED' order by s.screened_on desc, s.id desc limit 1) l on true\n    where k.person_id = x.person_id and (k.screened_on, k.outcome) is distinct from (l.screened_on, l.outcome);\n    return null; end $$");
    this.addSql("create trigger screening_to_case_card_insert after insert on screening referencing new table as touched for each statement execute function screening_to_case_card()");
    this.addSql("create trigger screening_to_case_card_update after update on screening referencing new table as touched for each statement execute function screening_to_case_card()");
    this.addSql("create trigger screening_to_case_card_delete after delete on screening referencing old table as touched for each statement execute function screening_to_case_card()");
    this.addSql("create function case_card_looks_back() returns trigger language plpgsql as $$ begin\n    select l.screened_on, l.outcome into new.screened_on, new.outcome from (select s.screened_on, s.outcome from screening s where s.person_id = new.person_id and s.status <> 'VOIDED' order by s.screened_on desc, s.id desc limit 1) l; return new; end $$");
    this.addSql("create trigger case_card_looks_back before insert on case_card for each row execute function case_card_looks_back()");
    // The cards of the files there are already.
    this.addSql('select refresh_case_cards(array(select person_id from case_file))');
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "case_card" cascade;`);
  }

}
