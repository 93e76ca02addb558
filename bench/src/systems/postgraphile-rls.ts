/**
 * PostGraphile as a developer would run it for data like this: the same preset, but each request asks as a role without rights of its
 * own, told who asks by transaction-local settings, and the tables' row-level security says what that person reaches.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { makeV4Preset } from 'postgraphile/presets/v4';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const connectionString = process.env['DATABASE_URL'] ?? '';
const pool = new Pool({ connectionString, max: 4 });
const now = `'2026-11-22T02:00:00Z'::timestamptz`;
const WHO = {
  name: 'who',
  text: `select m.account_id, m.organisation_id, m.role, o.area_code from session s join membership m on m.id = s.membership_id and m.ended_on is null
    join account a on a.id = m.account_id and a.disabled_at is null join organisation o on o.id = m.organisation_id
    where s.id_hash = $1 and s.revoked_at is null and s.expires_at > ${now} and s.last_seen_at > ${now} - interval '30 minutes'`,
};

interface Who {
  account_id: string;
  organisation_id: string;
  role: string;
  area_code: string;
}

const peer = postgraphile({
  extends: [PostGraphileAmberPreset, makeV4Preset({ dynamicJson: true, graphiql: false })],
  pgServices: [makePgService({ connectionString, schemas: ['public'] })],
  grafserv: { graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: async (request) => {
      const { req } = (request as { node: { req: IncomingMessage } }).node;
      const hash = createHash('sha256').update(String(req.headers['x-token'])).digest('hex');
      const { rows } = await pool.query<Who>({ ...WHO, values: [hash] });
      const [who] = rows;
      if (!who) throw new Error('Nobody is signed in.');
      return {
        pgSettings: {
          role: 'bench_reader',
          'bench.account': who.account_id,
          'bench.organisation': who.organisation_id,
          'bench.role': who.role,
          'bench.area': who.area_code,
        },
      };
    },
  },
});
const server = createServer();
await peer.createServ(grafserv).addTo(server);
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('ready\n'));
