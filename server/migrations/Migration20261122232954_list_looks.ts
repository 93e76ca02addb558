import { Migration } from '@mikro-orm/migrations';

export class Migration20261122232954_list_looks extends Migration {

  override name = 'Migration20261122232954_list_looks';

  override up(): void | Promise<void> {
    this.addSql(`alter table "audit_event" add "shown" uuid[] null;`);

    this.addSql("create index audit_event_shown on audit_event using gin (shown)");
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "audit_event" drop column "shown";`);
  }

}
