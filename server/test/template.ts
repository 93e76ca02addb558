/** Fills the database every test database is copied from. */
export async function buildTemplate(_url: string): Promise<void> {
  // Empty until there are migrations to run here.
}
