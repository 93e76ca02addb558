// The arrows of the house (docs/architecture.md), as errors.
const STAGES = 'screening|diagnosis|referral|intervention|education|employment|residence|benefits';
const ABOVE = {
  shared: '',
  access: 'organisations|people|casefile|' + STAGES + '|monitoring',
  organisations: 'people|casefile|' + STAGES + '|monitoring',
  people: 'casefile|' + STAGES + '|monitoring',
  casefile: STAGES + '|monitoring',
};
const tests = '\\.test\\.tsx?$';

const below = Object.entries(ABOVE)
  .filter(([room]) => room !== 'shared')
  .map(([room, above]) => ({
    name: `${room}-knows-nothing-above`,
    severity: 'error',
    from: { path: `^server/src/${room}/`, pathNot: tests },
    to: { path: `^server/src/(${above})/` },
  }));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'through-the-door',
      severity: 'error',
      from: { path: '^server/src/([^/]+)/', pathNot: tests },
      to: { path: '^server/src/([^/]+)/', pathNot: ['^server/src/$1/', '^server/src/platform/', '^server/src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'stages-are-strangers',
      severity: 'error',
      from: { path: `^server/src/(${STAGES})/`, pathNot: tests },
      to: { path: `^server/src/(${STAGES})/`, pathNot: '^server/src/$1/' },
    },
    { name: 'platform-knows-no-domain', severity: 'error', from: { path: '^server/src/platform/', pathNot: tests }, to: { path: '^server/src/', pathNot: '^server/src/platform/' } },
    { name: 'nobody-imports-app', severity: 'error', from: { path: '^server/src/', pathNot: ['^server/src/app/', '^server/src/main\\.ts$', tests] }, to: { path: '^server/src/app/' } },
    { name: 'shared-is-an-island', severity: 'error', from: { path: '^shared/', pathNot: tests }, to: { pathNot: '^shared/' } },
    { name: 'web-never-server', severity: 'error', from: { path: '^web/' }, to: { path: '^server/' } },
    { name: 'web-kit-knows-no-room', severity: 'error', from: { path: '^web/src/kit/' }, to: { path: '^web/src/(rooms|app|graphql/generated)/' } },
    { name: 'web-rooms-are-strangers', severity: 'error', from: { path: '^web/src/rooms/([^/]+)/' }, to: { path: '^web/src/rooms/([^/]+)/', pathNot: '^web/src/rooms/$1/' } },
    ...below,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'], conditionNames: ['import', 'types', 'default'] },
  },
};
