import { Migration } from '@mikro-orm/migrations';

export class Migration20261122055501_open_the_house extends Migration {

  override name = 'Migration20261122055501_open_the_house';

  override up(): void | Promise<void> {
    this.addSql("create extension if not exists btree_gist");
    this.addSql("create extension if not exists pg_trgm");

    this.addSql(`create table "account" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "username" varchar(60) not null, "name" varchar(50) not null, "password_hash" varchar(200) not null, "language" varchar(2) not null default 'zh', "failed_sign_ins" int not null default 0, "locked_until" timestamptz(3) null, "disabled_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`alter table "account" add constraint "account_username_unique" unique ("username");`);

    this.addSql(`create table "audit_event" ("id" uuid not null, "at" timestamptz(3) not null, "account_id" uuid null, "organisation_id" uuid null, "role" varchar(40) null, "system" varchar(200) null, "deed" varchar(60) not null, "subject_type" varchar(60) not null, "subject_id" varchar(60) not null, "person_id" uuid null, "changes" jsonb null, "purpose" varchar(500) null, "request_id" varchar(60) not null, primary key ("id"));`);
    this.addSql(`create index "audit_event_person_id_index" on "audit_event" ("person_id");`);
    this.addSql(`create index "audit_event_subject_type_subject_id_at_index" on "audit_event" ("subject_type", "subject_id", "at");`);
    this.addSql(`create index "audit_event_account_id_at_index" on "audit_event" ("account_id", "at");`);

    this.addSql(`create table "campaign" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "name" varchar(100) not null, "school_year" int not null, "programme" varchar(20) not null, "programme_version" varchar(40) not null, "area_code" varchar(12) not null, "instruments" jsonb not null, "starts_on" date not null, "ends_on" date not null, "status" varchar(20) not null, "organisation_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "campaign_area_code_status_starts_on_index" on "campaign" ("area_code", "status", "starts_on");`);

    this.addSql(`create table "cohort_answers" ("id" uuid not null, "import_id" uuid not null, "file_row" int not null, "organisation_id" uuid not null, "reference" varchar(40) null, "instrument" varchar(40) not null, "scoring_version" varchar(40) not null, "answers" jsonb not null, "total" int null, "band" varchar(40) null, "outcome" varchar(20) not null, "entered_on" date not null, primary key ("id"));`);
    this.addSql(`create index "cohort_answers_import_id_file_row_index" on "cohort_answers" ("import_id", "file_row");`);

    this.addSql(`create table "division" ("code" varchar(12) not null, "name" varchar(60) not null, "level" varchar(20) not null, "parent_code" varchar(12) null, primary key ("code"));`);
    this.addSql(`create index "division_parent_code_index" on "division" ("parent_code");`);

    this.addSql(`create table "idempotent_answer" ("account_key" varchar(60) not null, "key" varchar(80) not null, "request" varchar(64) not null, "answer" jsonb null, "at" timestamptz(3) not null, primary key ("account_key", "key"));`);
    this.addSql(`create index "idempotent_answer_at_index" on "idempotent_answer" ("at");`);

    this.addSql(`create table "import_mapping" ("account_id" uuid not null, "purpose" varchar(30) not null, "heads_hash" varchar(64) not null, "mapping" jsonb not null, "options" jsonb not null, primary key ("account_id", "purpose", "heads_hash"));`);

    this.addSql(`create table "import_progress" ("run_id" uuid not null, "done" int not null, primary key ("run_id"));`);

    this.addSql(`create table "import_run" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "purpose" varchar(30) not null, "status" varchar(20) not null, "account_id" uuid not null, "organisation_id" uuid not null, "role" varchar(40) not null, "upload_id" uuid null, "file_name" varchar(200) not null, "file_size" int not null, "layout_cell" bytea not null, "mapping" jsonb not null, "options" jsonb not null, "file_problems" jsonb not null, "mode" varchar(20) null, "total" int not null default 0, "ready" int not null default 0, "refused" int not null default 0, "inserted" int not null default 0, "updated" int not null default 0, "duplicate" int not null default 0, "applied_at" timestamptz(3) null, "undone_at" timestamptz(3) null, "failure" jsonb null, "breakdowns" int not null default 0, primary key ("id"));`);
    this.addSql(`create index "import_run_organisation_id_created_at_index" on "import_run" ("organisation_id", "created_at");`);

    this.addSql(`create table "import_row" ("id" uuid not null, "run_id" uuid not null, "file_row" int not null, "state" varchar(20) not null, "content_cell" bytea null, "problems" jsonb not null, "record" jsonb null, primary key ("id"));`);
    this.addSql(`create index "import_row_run_id_state_file_row_index" on "import_row" ("run_id", "state", "file_row");`);
    this.addSql(`alter table "import_row" add constraint "import_row_once" unique ("run_id", "file_row");`);

    this.addSql(`create table "management_area" ("code" varchar(12) not null, "name" varchar(60) not null, "name_en" varchar(60) not null, "division_code" varchar(12) not null, "parent_code" varchar(12) null, "tile_column" int not null, "tile_row" int not null, primary key ("code"));`);

    this.addSql(`create table "membership" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "account_id" uuid not null, "organisation_id" uuid not null, "role" varchar(30) not null, "started_on" date not null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "membership_organisation_id_index" on "membership" ("organisation_id");`);
    this.addSql(`alter table "membership" add constraint "membership_once" unique ("account_id", "organisation_id", "role");`);

    this.addSql(`create table "organisation" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "name" varchar(100) not null, "kind" varchar(40) not null, "area_code" varchar(12) not null, "street_code" varchar(12) null, "identifier" varchar(30) null, "phone" varchar(20) null, "accredited_until" date null, "closed_on" date null, primary key ("id"));`);
    this.addSql(`create index "organisation_area_code_index" on "organisation" ("area_code");`);
    this.addSql(`alter table "organisation" add constraint "organisation_identifier" unique ("identifier");`);
    this.addSql(`create index "organisation_kind_area_code_index" on "organisation" ("kind", "area_code");`);

    this.addSql(`create table "job" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "employer_id" uuid not null, "title" varchar(80) not null, "track" varchar(30) not null, "form" varchar(30) not null, "tasks" jsonb not null default '[]', "skills_needed" jsonb not null default '[]', "noise" int not null, "social_contact" int not null, "hours_per_week" int not null, "status" varchar(20) not null, primary key ("id"));`);
    this.addSql(`create index "job_status_index" on "job" ("status");`);

    this.addSql(`create table "campaign_school" ("id" uuid not null, "campaign_id" uuid not null, "school_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "campaign_school_school_id_index" on "campaign_school" ("school_id");`);
    this.addSql(`alter table "campaign_school" add constraint "campaign_school_once" unique ("campaign_id", "school_id");`);

    this.addSql(`create table "person" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "name" varchar(50) not null, "pinyin" varchar(200) not null, "initials" varchar(50) not null, "sex" varchar(10) not null, "birth_date" date not null, "gestation_weeks" int null, "national_id_cell" bytea null, "national_id_index" bytea null, "national_id_masked" varchar(18) null, "area_code" varchar(12) not null, "street_code" varchar(12) null, primary key ("id"));`);
    this.addSql(`alter table "person" add constraint "person_national_id" unique ("national_id_index");`);
    this.addSql(`create index "person_area_code_name_id_index" on "person" ("area_code", "name", "id");`);
    this.addSql(`create index "person_pinyin_index" on "person" ("pinyin");`);
    this.addSql(`create index "person_initials_index" on "person" ("initials");`);
    this.addSql(`create index "person_birth_date_name_index" on "person" ("birth_date", "name");`);

    this.addSql(`create table "involvement" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "organisation_id" uuid not null, "reason" varchar(30) not null, "account_id" uuid null, "started_on" date not null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "involvement_organisation_id_person_id_index" on "involvement" ("organisation_id", "person_id");`);
    this.addSql(`create index "involvement_person_id_organisation_id_reason_index" on "involvement" ("person_id", "organisation_id", "reason");`);
    this.addSql(`create index "involvement_account_id_person_id_index" on "involvement" ("account_id", "person_id");`);

    this.addSql(`create table "intervention_profile" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "assessed_on" date not null, "dq" double precision null, "iq" double precision null, "adaptive" varchar(20) null, "social" varchar(20) null, "repetitive" varchar(20) null, "record_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "intervention_profile" add constraint "intervention_profile_once" unique ("person_id");`);

    this.addSql(`create table "guardian" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "name" varchar(50) not null, "kind" varchar(30) not null, "phone_cell" bytea null, "phone_index" bytea null, "phone_masked" varchar(20) null, "document_no" varchar(60) null, "started_on" date not null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "guardian_person_id_index" on "guardian" ("person_id");`);
    this.addSql(`create index "guardian_phone_index_index" on "guardian" ("phone_index");`);

    this.addSql(`create table "enrolment" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "school_id" uuid not null, "school_year" int not null, "grade" varchar(10) not null, "class_name" varchar(30) not null, "roll_number" varchar(20) null, "started_on" date not null, "ended_on" date null, "import_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "enrolment_person_id_index" on "enrolment" ("person_id");`);
    this.addSql(`create index "enrolment_import_id_index" on "enrolment" ("import_id");`);
    this.addSql(`create index "enrolment_school_id_school_year_grade_class_name_index" on "enrolment" ("school_id", "school_year", "grade", "class_name");`);

    this.addSql(`create table "employment" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "job_id" uuid not null, "status" varchar(20) not null, "starts_on" date not null, "ended_on" date null, "end_reason" varchar(30) null, "hours_per_week" int not null, "match_score" int not null, primary key ("id"));`);
    this.addSql(`create index "employment_person_id_index" on "employment" ("person_id");`);

    this.addSql(`create table "diagnosis" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "organisation_id" uuid not null, "doctor_id" uuid not null, "licence_scope" varchar(20) not null, "licence_number" varchar(30) not null, "diagnosed_on" date not null, "outcome" varchar(20) not null, "icd11" varchar(10) null, "icd10" varchar(10) null, "severity_social" varchar(10) null, "severity_repetitive" varchar(10) null, "cognitive_measure" varchar(15) null, "cognitive_value" int null, "cognitive_test" varchar(60) null, "adaptive_level" varchar(15) null, "functional_language" varchar(15) null, "co_occurring" jsonb not null default '[]', "end_scores" jsonb not null default '{}', "findings" varchar(4000) null, "revisit_due_on" date null, "follow_up_due_on" date null, "supersedes_id" uuid null, "superseded_on" date null, "amend_note" varchar(500) null, primary key ("id"));`);
    this.addSql(`alter table "diagnosis" add constraint "diagnosis_superseded_once" unique ("supersedes_id");`);
    this.addSql(`create index "diagnosis_person_id_diagnosed_on_index" on "diagnosis" ("person_id", "diagnosed_on");`);
    this.addSql(`create index "diagnosis_organisation_id_diagnosed_on_index" on "diagnosis" ("organisation_id", "diagnosed_on");`);

    this.addSql(`create table "consent" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "purpose" varchar(30) not null, "outcome" varchar(20) not null, "guardian_id" uuid null, "answered_on" date not null, "withdrawn_on" date null, "text_version" varchar(40) not null, "recorded_by" uuid not null, primary key ("id"));`);
    this.addSql(`create index "consent_guardian_id_index" on "consent" ("guardian_id");`);
    this.addSql(`create index "consent_person_id_purpose_answered_on_index" on "consent" ("person_id", "purpose", "answered_on");`);

    this.addSql(`create table "coach_assignment" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "organisation_id" uuid not null, "coach_id" uuid not null, "phase" varchar(20) not null, "started_on" date not null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "coach_assignment_person_id_index" on "coach_assignment" ("person_id");`);
    this.addSql(`create index "coach_assignment_coach_id_index" on "coach_assignment" ("coach_id");`);

    this.addSql(`create table "case_file" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "number" varchar(30) not null, "status" varchar(20) not null, "opened_on" date not null, "opened_because" varchar(30) not null, "closed_on" date null, "owner_organisation_id" uuid not null, "owner_account_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "case_file" add constraint "case_file_one_per_person" unique ("person_id");`);
    this.addSql(`alter table "case_file" add constraint "case_file_number" unique ("number");`);
    this.addSql(`create index "case_file_owner_account_id_index" on "case_file" ("owner_account_id");`);
    this.addSql(`create index "case_file_owner_organisation_id_status_opened_on_index" on "case_file" ("owner_organisation_id", "status", "opened_on");`);

    this.addSql(`create table "owner_period" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "case_file_id" uuid not null, "organisation_id" uuid not null, "account_id" uuid null, "started_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`create index "owner_period_case_file_id_index" on "owner_period" ("case_file_id");`);

    this.addSql(`create table "handover" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "case_file_id" uuid not null, "from_organisation_id" uuid not null, "to_organisation_id" uuid not null, "status" varchar(20) not null, "reason" varchar(500) not null, "answer" varchar(500) null, "offered_on" date not null, "answered_on" date null, primary key ("id"));`);
    this.addSql(`create index "handover_case_file_id_index" on "handover" ("case_file_id");`);
    this.addSql(`create index "handover_to_organisation_id_status_index" on "handover" ("to_organisation_id", "status");`);

    this.addSql(`create table "candidate" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "bureau_id" uuid not null, "school_year" int not null, "because" varchar(40) not null, "listed_on" date not null, "opinion_due_on" date not null, "settled_on" date null, primary key ("id"));`);
    this.addSql(`alter table "candidate" add constraint "candidate_once_a_year" unique ("person_id", "school_year");`);

    this.addSql(`create table "committee_finding" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "candidate_id" uuid null, "bureau_id" uuid not null, "opinion" varchar(40) not null, "suggested" varchar(40) null, "supports" jsonb not null default '[]', "findings" varchar(2000) null, "decided_on" date not null, "recorded_by" uuid not null, primary key ("id"));`);
    this.addSql(`create index "committee_finding_person_id_index" on "committee_finding" ("person_id");`);

    this.addSql(`create table "application" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "status" varchar(20) not null, "applied_on" date not null, "by_organisation_id" uuid not null, "facts" jsonb not null, "oldest_caregiver_born" date null, "rule" varchar(40) not null, "points" int not null, "factors" jsonb not null, "refusals" int not null default 0, "panel" jsonb not null default '[]', "panel_note" varchar(500) null, "assessed_on" date null, primary key ("id"));`);
    this.addSql(`create index "application_person_id_index" on "application" ("person_id");`);
    this.addSql(`create index "application_status_applied_on_index" on "application" ("status", "applied_on");`);

    this.addSql(`create table "placement" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "school_id" uuid not null, "bureau_id" uuid not null, "option" varchar(40) not null, "legal_basis" varchar(120) not null, "passed_over_reasons" jsonb not null default '[]', "status" varchar(20) not null, "school_year" int not null, "proposed_on" date not null, "starts_on" date null, "ended_on" date null, "guardian_answer" varchar(500) null, primary key ("id"));`);
    this.addSql(`create index "placement_person_id_index" on "placement" ("person_id");`);
    this.addSql(`create index "placement_school_id_status_index" on "placement" ("school_id", "status");`);

    this.addSql(`create table "iep" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "placement_id" uuid not null, "school_id" uuid not null, "teacher_id" uuid not null, "status" varchar(20) not null, "starts_on" date not null, "review_on" date not null, "ended_on" date null, "strengths" varchar(1000) null, "supports" jsonb not null default '[]', "guardian_agreed_on" date null, primary key ("id"));`);
    this.addSql(`create index "iep_person_id_index" on "iep" ("person_id");`);

    this.addSql(`create table "iep_goal" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "iep_id" uuid not null, "domain" varchar(30) not null, "wording" varchar(300) not null, "criterion" varchar(300) not null, "due_on" date not null, "level" varchar(20) null, "rated_on" date null, primary key ("id"));`);
    this.addSql(`create index "iep_goal_iep_id_index" on "iep_goal" ("iep_id");`);

    this.addSql(`create table "plan" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "organisation_id" uuid not null, "therapist_id" uuid not null, "status" varchar(20) not null, "starts_on" date not null, "review_on" date not null, "ended_on" date null, "standard_cell" varchar(120) null, "direct_minutes" int not null, "total_minutes" int not null, "override_reason" varchar(500) null, "setting" varchar(300) not null, primary key ("id"));`);
    this.addSql(`create index "plan_person_id_index" on "plan" ("person_id");`);
    this.addSql(`create index "plan_organisation_id_status_index" on "plan" ("organisation_id", "status");`);

    this.addSql(`create table "goal" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "plan_id" uuid not null, "domain" varchar(30) not null, "wording" varchar(300) not null, "weight" int not null default 1, "status" varchar(20) not null, primary key ("id"));`);
    this.addSql(`create index "goal_plan_id_index" on "goal" ("plan_id");`);

    this.addSql(`create table "goal_rating" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "goal_id" uuid not null, "level" varchar(20) not null, "rated_on" date not null, "rated_by" uuid not null, primary key ("id"));`);
    this.addSql(`create index "goal_rating_goal_id_index" on "goal_rating" ("goal_id");`);

    this.addSql(`create table "referral" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "from_organisation_id" uuid not null, "to_organisation_id" uuid not null, "service" varchar(30) not null, "reason" varchar(30) not null, "urgency" varchar(20) not null, "note" varchar(1000) null, "status" varchar(20) not null, "clock_version" varchar(40) not null, "drafted_on" date not null, "drafted_by" uuid null, "sent_on" date null, "answer_due_on" date null, "answered_on" date null, "attend_due_on" date null, "appointment_on" date null, "attended_on" date null, "decline_reason" varchar(30) null, "lost_reason" varchar(30) null, "answer_note" varchar(1000) null, "duty_holder_id" uuid null, "result" varchar(30) null, "result_note" varchar(2000) null, "result_on" date null, "rerouted_from_id" uuid null, "escalated_on" date null, primary key ("id"));`);
    this.addSql(`create index "referral_rerouted_from_id_index" on "referral" ("rerouted_from_id");`);
    this.addSql(`create index "referral_to_organisation_id_status_answer_due_on_index" on "referral" ("to_organisation_id", "status", "answer_due_on");`);
    this.addSql(`create index "referral_from_organisation_id_status_index" on "referral" ("from_organisation_id", "status");`);
    this.addSql(`create index "referral_person_id_service_index" on "referral" ("person_id", "service");`);

    this.addSql(`create table "retention_check" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "employment_id" uuid not null, "milestone" varchar(20) not null, "confirmed_on" date not null, "evidence" varchar(300) not null, "confirmed_by" uuid not null, primary key ("id"));`);
    this.addSql(`alter table "retention_check" add constraint "retention_check_once" unique ("employment_id", "milestone");`);

    this.addSql(`create table "screening" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "campaign_id" uuid null, "stage" varchar(20) not null, "programme" varchar(20) not null, "instrument" varchar(40) not null, "informant" varchar(20) not null, "node" int null, "age_months" int not null, "answers" jsonb not null default '{}', "scores" jsonb not null default '{}', "follow_up_answers" jsonb null, "history" jsonb null, "paper_total" int null, "total" int null, "band" varchar(40) null, "outcome" varchar(20) not null, "clauses" jsonb not null, "missing" jsonb not null, "next_step" varchar(30) not null, "due_on" date null, "scoring_version" varchar(40) not null, "status" varchar(20) not null, "screened_on" date not null, "organisation_id" uuid not null, "account_id" uuid null, "import_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "screening_import_id_index" on "screening" ("import_id");`);
    this.addSql(`create index "screening_person_id_screened_on_index" on "screening" ("person_id", "screened_on");`);
    this.addSql(`create index "screening_campaign_id_person_id_index" on "screening" ("campaign_id", "person_id");`);
    this.addSql(`create index "screening_organisation_id_screened_on_index" on "screening" ("organisation_id", "screened_on");`);

    this.addSql(`create table "screening_amendment" ("id" uuid not null, "screening_id" uuid not null, "answers_before" jsonb not null, "answers_after" jsonb not null, "reason_note" varchar(500) not null, "account_id" uuid null, "amended_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "screening_amendment_screening_id_index" on "screening_amendment" ("screening_id");`);

    this.addSql(`create table "session" ("id_hash" varchar(64) not null, "account_id" uuid not null, "membership_id" uuid not null, "created_at" timestamptz(3) not null, "last_seen_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, primary key ("id_hash"));`);

    this.addSql(`create table "stage_entry" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "case_file_id" uuid not null, "stage" varchar(20) not null, "entered_on" date not null, "left_on" date null, "left_because" varchar(200) null, primary key ("id"));`);
    this.addSql(`create index "stage_entry_case_file_id_stage_index" on "stage_entry" ("case_file_id", "stage");`);

    this.addSql(`create table "standard" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "code" varchar(40) not null, "signed_off" boolean not null default false, "effective_from" date not null, "effective_to" date null, "source" varchar(300) not null, primary key ("id"));`);
    this.addSql(`alter table "standard" add constraint "standard_version" unique ("code");`);

    this.addSql(`create table "standard_cell" ("id" uuid not null, "standard_id" uuid not null, "age" varchar(20) not null, "iq" varchar(20) not null, "severity" varchar(20) not null, "direct_hours_from" double precision not null, "direct_hours_to" double precision not null, "total_hours_from" double precision null, "components" varchar(500) not null, "setting" varchar(300) not null, "review_months" int not null, "escalate" varchar(60) not null, "source" varchar(200) not null, "evidence" varchar(20) not null, primary key ("id"));`);
    this.addSql(`alter table "standard_cell" add constraint "standard_cell_once" unique ("standard_id", "age", "iq", "severity");`);

    this.addSql(`create table "task" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "chapter" varchar(20) null, "kind" varchar(40) not null, "status" varchar(20) not null, "organisation_id" uuid not null, "account_id" uuid null, "due_on" date not null, "source" varchar(200) null, "record_type" varchar(40) null, "record_id" uuid null, "settled_on" date null, "settled_by" uuid null, primary key ("id"));`);
    this.addSql(`create index "task_account_id_index" on "task" ("account_id");`);
    this.addSql(`create index "task_organisation_id_status_due_on_index" on "task" ("organisation_id", "status", "due_on");`);
    this.addSql(`create index "task_person_id_status_index" on "task" ("person_id", "status");`);
    this.addSql(`create index "task_record_id_kind_index" on "task" ("record_id", "kind");`);

    this.addSql(`create table "therapy_session" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "plan_id" uuid not null, "person_id" uuid not null, "held_on" date not null, "planned_minutes" int not null, "delivered_minutes" int not null, "family_minutes" int not null default 0, "attendance" varchar(30) not null, "setting" varchar(20) not null, "method" varchar(20) not null, "provider_id" uuid not null, "note" varchar(1000) null, primary key ("id"));`);
    this.addSql(`create index "therapy_session_plan_id_index" on "therapy_session" ("plan_id");`);
    this.addSql(`create index "therapy_session_person_id_held_on_index" on "therapy_session" ("person_id", "held_on");`);

    this.addSql(`create table "timeline_entry" ("id" uuid not null, "person_id" uuid not null, "chapter" varchar(20) null, "kind" varchar(40) not null, "happened_on" date not null, "ends_on" date null, "lasts" boolean not null default false, "facts" jsonb not null default '{}', "account_id" uuid null, "organisation_id" uuid null, "record_type" varchar(40) null, "record_id" uuid null, "recorded_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "timeline_entry_record_id_index" on "timeline_entry" ("record_id");`);
    this.addSql(`create index "timeline_entry_person_id_happened_on_id_index" on "timeline_entry" ("person_id", "happened_on", "id");`);

    this.addSql(`create table "unit" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "facility_id" uuid not null, "name" varchar(60) not null, "building" varchar(30) not null, "floor" varchar(10) not null, "type" varchar(30) not null, "sex" varchar(10) null, "min_age" int not null default 16, "max_age" int null, primary key ("id"));`);
    this.addSql(`create index "unit_facility_id_index" on "unit" ("facility_id");`);

    this.addSql(`create table "bed" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "unit_id" uuid not null, "room" varchar(20) not null, "label" varchar(20) not null, "out_of_use" boolean not null default false, primary key ("id"));`);
    this.addSql(`alter table "bed" add constraint "bed_label_once" unique ("unit_id", "room", "label");`);

    this.addSql(`create table "stay" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "bed_id" uuid not null, "status" varchar(20) not null, "starts_on" date not null, "ended_on" date null, "end_reason" varchar(30) null, "trial_until" date not null, "application_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "stay_person_id_index" on "stay" ("person_id");`);
    this.addSql(`create index "stay_bed_id_index" on "stay" ("bed_id");`);

    this.addSql(`create table "stay_leave" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "stay_id" uuid not null, "kind" varchar(20) not null, "starts_on" date not null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`create index "stay_leave_stay_id_index" on "stay_leave" ("stay_id");`);

    this.addSql(`create table "offer" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "application_id" uuid not null, "bed_id" uuid not null, "status" varchar(20) not null, "held_until" timestamptz(3) not null, "answer" varchar(300) null, primary key ("id"));`);
    this.addSql(`create index "offer_application_id_index" on "offer" ("application_id");`);
    this.addSql(`create index "offer_bed_id_index" on "offer" ("bed_id");`);

    this.addSql(`create table "upload" ("id" uuid not null, "account_id" uuid not null, "name" varchar(200) not null, "size" int not null, "sha256" varchar(64) not null, "content" bytea not null, "key_cell" bytea not null, "uploaded_at" timestamptz(3) not null, primary key ("id"));`);

    this.addSql(`create table "visit" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "coach_id" uuid not null, "held_on" date not null, "minutes" int not null, "activities" jsonb not null, "place" varchar(20) not null, "next_contact_on" date null, "note" varchar(1000) null, primary key ("id"));`);
    this.addSql(`create index "visit_person_id_held_on_index" on "visit" ("person_id", "held_on");`);
    this.addSql(`create index "visit_coach_id_held_on_index" on "visit" ("coach_id", "held_on");`);

    this.addSql(`create table "vocational_profile" ("id" uuid not null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, "person_id" uuid not null, "written_on" date not null, "wish" varchar(20) not null, "track" varchar(30) not null, "skills" jsonb not null default '[]', "interests" jsonb not null default '[]', "noise_tolerance" int not null, "social_tolerance" int not null, "hours_per_week" int not null, "travels_alone" boolean not null, "written_by" uuid not null, primary key ("id"));`);
    this.addSql(`create index "vocational_profile_person_id_written_on_index" on "vocational_profile" ("person_id", "written_on");`);

    this.addSql(`alter table "import_row" add constraint "import_row_run_id_foreign" foreign key ("run_id") references "import_run" ("id");`);

    this.addSql(`alter table "membership" add constraint "membership_account_id_foreign" foreign key ("account_id") references "account" ("id");`);

    this.addSql(`alter table "job" add constraint "job_employer_id_foreign" foreign key ("employer_id") references "organisation" ("id");`);

    this.addSql(`alter table "campaign_school" add constraint "campaign_school_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id");`);
    this.addSql(`alter table "campaign_school" add constraint "campaign_school_school_id_foreign" foreign key ("school_id") references "organisation" ("id");`);

    this.addSql(`alter table "involvement" add constraint "involvement_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "involvement" add constraint "involvement_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "intervention_profile" add constraint "intervention_profile_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    this.addSql(`alter table "guardian" add constraint "guardian_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    this.addSql(`alter table "enrolment" add constraint "enrolment_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "enrolment" add constraint "enrolment_school_id_foreign" foreign key ("school_id") references "organisation" ("id");`);

    this.addSql(`alter table "employment" add constraint "employment_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "employment" add constraint "employment_job_id_foreign" foreign key ("job_id") references "job" ("id");`);

    this.addSql(`alter table "diagnosis" add constraint "diagnosis_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "diagnosis" add constraint "diagnosis_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "consent" add constraint "consent_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "consent" add constraint "consent_guardian_id_foreign" foreign key ("guardian_id") references "guardian" ("id") on delete set null;`);

    this.addSql(`alter table "coach_assignment" add constraint "coach_assignment_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "coach_assignment" add constraint "coach_assignment_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "case_file" add constraint "case_file_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "case_file" add constraint "case_file_owner_organisation_id_foreign" foreign key ("owner_organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "owner_period" add constraint "owner_period_case_file_id_foreign" foreign key ("case_file_id") references "case_file" ("id");`);
    this.addSql(`alter table "owner_period" add constraint "owner_period_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "handover" add constraint "handover_case_file_id_foreign" foreign key ("case_file_id") references "case_file" ("id");`);
    this.addSql(`alter table "handover" add constraint "handover_from_organisation_id_foreign" foreign key ("from_organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "handover" add constraint "handover_to_organisation_id_foreign" foreign key ("to_organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "candidate" add constraint "candidate_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "candidate" add constraint "candidate_bureau_id_foreign" foreign key ("bureau_id") references "organisation" ("id");`);

    this.addSql(`alter table "committee_finding" add constraint "committee_finding_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "committee_finding" add constraint "committee_finding_candidate_id_foreign" foreign key ("candidate_id") references "candidate" ("id") on delete set null;`);
    this.addSql(`alter table "committee_finding" add constraint "committee_finding_bureau_id_foreign" foreign key ("bureau_id") references "organisation" ("id");`);

    this.addSql(`alter table "application" add constraint "application_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "application" add constraint "application_by_organisation_id_foreign" foreign key ("by_organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "placement" add constraint "placement_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "placement" add constraint "placement_school_id_foreign" foreign key ("school_id") references "organisation" ("id");`);
    this.addSql(`alter table "placement" add constraint "placement_bureau_id_foreign" foreign key ("bureau_id") references "organisation" ("id");`);

    this.addSql(`alter table "iep" add constraint "iep_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "iep" add constraint "iep_placement_id_foreign" foreign key ("placement_id") references "placement" ("id");`);
    this.addSql(`alter table "iep" add constraint "iep_school_id_foreign" foreign key ("school_id") references "organisation" ("id");`);

    this.addSql(`alter table "iep_goal" add constraint "iep_goal_iep_id_foreign" foreign key ("iep_id") references "iep" ("id");`);

    this.addSql(`alter table "plan" add constraint "plan_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "plan" add constraint "plan_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "goal" add constraint "goal_plan_id_foreign" foreign key ("plan_id") references "plan" ("id");`);

    this.addSql(`alter table "goal_rating" add constraint "goal_rating_goal_id_foreign" foreign key ("goal_id") references "goal" ("id");`);

    this.addSql(`alter table "referral" add constraint "referral_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "referral" add constraint "referral_from_organisation_id_foreign" foreign key ("from_organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "referral" add constraint "referral_to_organisation_id_foreign" foreign key ("to_organisation_id") references "organisation" ("id");`);
    this.addSql(`alter table "referral" add constraint "referral_duty_holder_id_foreign" foreign key ("duty_holder_id") references "organisation" ("id") on delete set null;`);

    this.addSql(`alter table "retention_check" add constraint "retention_check_employment_id_foreign" foreign key ("employment_id") references "employment" ("id");`);

    this.addSql(`alter table "screening" add constraint "screening_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "screening" add constraint "screening_campaign_id_foreign" foreign key ("campaign_id") references "campaign" ("id") on delete set null;`);
    this.addSql(`alter table "screening" add constraint "screening_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "screening_amendment" add constraint "screening_amendment_screening_id_foreign" foreign key ("screening_id") references "screening" ("id");`);

    this.addSql(`alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "session" add constraint "session_membership_id_foreign" foreign key ("membership_id") references "membership" ("id");`);

    this.addSql(`alter table "stage_entry" add constraint "stage_entry_case_file_id_foreign" foreign key ("case_file_id") references "case_file" ("id");`);

    this.addSql(`alter table "standard_cell" add constraint "standard_cell_standard_id_foreign" foreign key ("standard_id") references "standard" ("id");`);

    this.addSql(`alter table "task" add constraint "task_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "task" add constraint "task_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");`);

    this.addSql(`alter table "therapy_session" add constraint "therapy_session_plan_id_foreign" foreign key ("plan_id") references "plan" ("id");`);
    this.addSql(`alter table "therapy_session" add constraint "therapy_session_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    this.addSql(`alter table "timeline_entry" add constraint "timeline_entry_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    this.addSql(`alter table "unit" add constraint "unit_facility_id_foreign" foreign key ("facility_id") references "organisation" ("id");`);

    this.addSql(`alter table "bed" add constraint "bed_unit_id_foreign" foreign key ("unit_id") references "unit" ("id");`);

    this.addSql(`alter table "stay" add constraint "stay_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "stay" add constraint "stay_bed_id_foreign" foreign key ("bed_id") references "bed" ("id");`);

    this.addSql(`alter table "stay_leave" add constraint "stay_leave_stay_id_foreign" foreign key ("stay_id") references "stay" ("id");`);

    this.addSql(`alter table "offer" add constraint "offer_application_id_foreign" foreign key ("application_id") references "application" ("id");`);
    this.addSql(`alter table "offer" add constraint "offer_bed_id_foreign" foreign key ("bed_id") references "bed" ("id");`);

    this.addSql(`alter table "visit" add constraint "visit_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    this.addSql(`alter table "vocational_profile" add constraint "vocational_profile_person_id_foreign" foreign key ("person_id") references "person" ("id");`);

    this.addSql("create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = '42501'; end $$");
    this.addSql("create trigger audit_event_append_only before update or delete on audit_event for each row execute function refuse_change()");
    this.addSql("create trigger audit_event_never_emptied before truncate on audit_event for each statement execute function refuse_change()");
    this.addSql("alter table enrolment add constraint enrolment_one_at_a_time exclude using gist (person_id with =, daterange(started_on, ended_on) with &&)");
    this.addSql("create sequence if not exists case_number");
    this.addSql("create unique index screening_one_visit_per_node on screening (person_id, node) where stage = 'PRIMARY' and campaign_id is null and node is not null and status <> 'VOIDED'");
    this.addSql("create unique index screening_once_per_campaign on screening (campaign_id, person_id, instrument) where stage = 'PRIMARY' and campaign_id is not null and status <> 'VOIDED'");
    this.addSql("create unique index referral_one_live_per_service on referral (person_id, service) where status in ('DRAFT', 'SENT', 'RECEIVED', 'RETURNED', 'ACCEPTED', 'ATTENDED')");
    this.addSql("create unique index plan_one_live_per_institution on plan (person_id, organisation_id) where status = 'ACTIVE'");
    this.addSql("create unique index placement_one_live_per_child on placement (person_id) where status <> 'ENDED'");
    this.addSql("create unique index iep_one_live_per_child on iep (person_id) where status <> 'ENDED'");
    this.addSql("create unique index employment_one_live_per_person on employment (person_id) where ended_on is null");
    this.addSql("create unique index coach_assignment_one_to_one on coach_assignment (person_id) where ended_on is null");
    this.addSql("alter table stay add constraint stay_one_per_bed exclude using gist (bed_id with =, daterange(starts_on, ended_on, '[)') with &&)");
    this.addSql("alter table stay add constraint stay_one_per_person exclude using gist (person_id with =, daterange(starts_on, ended_on, '[)') with &&)");
    this.addSql("create unique index application_one_open on application (person_id) where status in ('DRAFT', 'SUBMITTED', 'ASSESSED', 'WAITING', 'OFFERED')");
    this.addSql("create unique index offer_one_open_per_bed on offer (bed_id) where status = 'OPEN'");
  }

}
