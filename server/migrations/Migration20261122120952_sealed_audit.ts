import { Migration } from '@mikro-orm/migrations';

export class Migration20261122120952_sealed_audit extends Migration {

  override name = 'Migration20261122120952_sealed_audit';

  override up(): void | Promise<void> {
    this.addSql(`create table "audit_head" ("seq" bigint not null, "hash" bytea not null, "at" timestamptz(3) not null, "signature" bytea not null, primary key ("seq"));`);

    this.addSql(`create table "audit_seal" ("seq" bigint not null, "event_id" uuid not null, "transaction_id" bigint not null, "hash" bytea not null, primary key ("seq"));`);
    this.addSql(`alter table "audit_seal" add constraint "audit_seal_event_id_unique" unique ("event_id");`);

    this.addSql(`alter table "audit_event" add "address" varchar(45) null, add "device" varchar(300) null, add "session" varchar(16) null, add "transaction_id" bigint not null default (pg_current_xact_id()::text)::bigint;`);
    this.addSql(`create index "audit_event_transaction_id_id_index" on "audit_event" ("transaction_id", "id");`);

    this.addSql("create trigger audit_seal_append_only before update or delete on audit_seal for each row execute function refuse_change()");
    this.addSql("create trigger audit_seal_never_emptied before truncate on audit_seal for each statement execute function refuse_change()");
    this.addSql("create trigger audit_head_append_only before update or delete on audit_head for each row execute function refuse_change()");
    this.addSql("create trigger audit_head_never_emptied before truncate on audit_head for each statement execute function refuse_change()");
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "audit_head" cascade;`);
    this.addSql(`drop table if exists "audit_seal" cascade;`);

    this.addSql(`drop index "audit_event_transaction_id_id_index";`);
    this.addSql(`alter table "audit_event" drop column "address", drop column "device", drop column "session", drop column "transaction_id";`);
  }

}
