import { Migration } from '@mikro-orm/migrations';

export class Migration20261122235337_age_points_and_cascade_of_a_campaign extends Migration {

  override name = 'Migration20261122235337_age_points_and_cascade_of_a_campaign';

  override up(): void | Promise<void> {
    this.addSql('drop index campaign_pupil_node');
    this.addSql("create index campaign_pupil_node on campaign_pupil (campaign_id, node_late_on) include (node_on, node_ends_on, area_code, school_id, person_id) where node_on is not null");
    this.addSql("create index campaign_pupil_area on campaign_pupil (campaign_id, area_code, person_id) include (screened_on, school_id)");
    this.addSql("create index screening_repeat on screening (person_id) where stage = 'PRIMARY' and status = 'SCORED' and next_step = 'RECHECK'");
  }

  override down(): void | Promise<void> {
    this.addSql('drop index campaign_pupil_node');
    this.addSql('drop index campaign_pupil_area');
    this.addSql('drop index screening_repeat');
    this.addSql(
      'create index campaign_pupil_node on campaign_pupil (campaign_id, node_late_on) include (node_on, node_ends_on, area_code, school_id) where node_on is not null',
    );
  }

}
