import { Migration } from '@mikro-orm/migrations';

/** Six and four digits beside the birth date were the whole number: the first and the last stay (docs/decisions/0044). */
export class Migration20261122180500_narrower_mask extends Migration {
  override name = 'Migration20261122180500_narrower_mask';

  override up(): void | Promise<void> {
    // Tables that others own the triggers of are written as their owner, who sees every row while migrating.
    this.addSql(`update person set national_id_masked = ${narrower('national_id_masked')} where national_id_masked is not null`);
    for (const column of ['survivor_fields', 'tombstone'])
      this.addSql(
        `update person_merge set ${column} = jsonb_set(${column}::jsonb, '{national_id_masked}', to_jsonb(${narrower(`${column}::jsonb ->> 'national_id_masked'`)}))
         where ${column}::jsonb ->> 'national_id_masked' is not null`,
      );
  }

  override down(): void | Promise<void> {
    // What was hidden is not shown again.
  }
}

const narrower = (column: string): string =>
  `left(${column}, 1) || repeat('*', length(${column}) - 2) || right(${column}, 1)`;
