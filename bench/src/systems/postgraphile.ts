/** What a developer would pick instead: PostGraphile 5 with its Amber preset on the same tables, in production mode. */
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { makeV4Preset } from 'postgraphile/presets/v4';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const peer = postgraphile({
  // The V4 names ("allCaseFiles", "personByPersonId") and filters; everything else is Amber.
  extends: [PostGraphileAmberPreset, makeV4Preset({ dynamicJson: true, graphiql: false })],
  pgServices: [makePgService({ connectionString: process.env['DATABASE_URL'] ?? '', schemas: ['public'] })],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
});
const server = createServer();
await peer.createServ(grafserv).addTo(server);
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('ready\n'));
