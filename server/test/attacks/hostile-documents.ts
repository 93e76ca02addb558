/** Documents that ask for too much, written as attackers write them (graphql-cop, CrackQL, clairvoyance, Escape's list). */
const times = (count: number, part: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ');

const nested = (depth: number): string =>
  `{ __schema { types { ${'fields { type { '.repeat(depth)}name${' } }'.repeat(depth)} } } }`;

const chain = (links: number, width: number): string =>
  `{ ${'...F0 '.repeat(width)} } ${times(links, (at) => `fragment F${at} on Query { ${at + 1 < links ? `...F${at + 1} `.repeat(width) : 'me { name }'} }`)}`;

interface Hostile {
  query: string;
  variables?: object;
  operationName?: string;
}

const SIGN_IN = '{ __typename ... on Refusal { code } }';
const guess = (at: number) => `g${at}: signIn(input: {username: "owner", password: "guess${at}"}) ${SIGN_IN}`;

/** Each is refused before anything is read or done: no data, at most ten errors, told in under a second. */
export const TOO_MUCH: Record<string, Hostile> = {
  'aliases: 31 of one field': { query: `{ ${times(31, (at) => `a${at}: me { name }`)} }` },
  'aliases: 101, as graphql-cop sends them': {
    query: `{ ${times(101, (at) => `alias${at}: __typename`)} me { nothing } }`,
  },
  'aliases: hidden in one fragment': {
    query: `{ ...A } fragment A on Query { ${times(31, (at) => `a${at}: me { name }`)} }`,
  },
  'aliases: spread over four fragments': {
    query: `{ ...A ...B ...C ...D } ${['A', 'B', 'C', 'D'].map((name) => `fragment ${name} on Query { ${times(9, (at) => `${name}${at}: me { name }`)} }`).join(' ')}`,
  },
  'aliases: hidden in an inline fragment': {
    query: `{ ... on Query { ${times(31, (at) => `a${at}: me { name }`)} } }`,
  },
  'aliases: a hundred passwords in one request': { query: `mutation { ${times(100, guess)} }` },
  'aliases: a hundred second-factor codes in one request': {
    query: `mutation { ${times(100, (at) => `c${at}: signInWithCode(input: {ticket: "t", code: "${String(at).padStart(6, '0')}"}) ${SIGN_IN}`)} }`,
  },
  'fields: one field two thousand times': { query: `{ me { ${'name '.repeat(2_000)} } }` },
  'fields: five hundred unknown ones': { query: `{ me { ${times(500, (at) => `x${at}`)} } }` },
  'tokens: a document of 60,000 fields': { query: `{ ${'__typename '.repeat(20_000)} }` },
  'tokens: twenty thousand closing braces': { query: '}'.repeat(20_000) },
  'tokens: twenty thousand opening braces': { query: '{a'.repeat(20_000) },
  'tokens: a list of ten thousand numbers in place': {
    query: `{ persons(first: [${'1,'.repeat(10_000)}]) { totalCount } }`,
  },
  'tokens: an argument nested two thousand deep': {
    query: `{ persons(filter: ${'{a:'.repeat(900)}1${'}'.repeat(900)}) { totalCount } }`,
  },
  'directives: 21 on one field': { query: `{ me { name ${'@include(if: true) '.repeat(21)} } }` },
  'directives: five hundred unknown ones': { query: `{ __typename ${times(500, (at) => `@aa${at}`)} }` },
  'directives: the same one twice on one field': { query: '{ me { name @skip(if: false) @skip(if: false) } }' },
  'directives: @defer is not ours': { query: '{ me { name } ... @defer { signInRules { __typename } } }' },
  'depth: thirteen levels': {
    query: `{ persons { nodes { ${'... on Person { '.repeat(3)}${'a { '.repeat(12)}b${' }'.repeat(12)}${' }'.repeat(3)} } } }`,
  },
  'depth: introspection in circles': { query: nested(6) },
  'depth: introspection by a fragment called __schema': {
    query: `{ ...__schema } fragment __schema on Query { __schema { types { name fields { name } } } }`,
  },
  'fragments: one that spreads itself': { query: '{ ...A } fragment A on Query { ...A }' },
  'fragments: two that spread each other': {
    query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  },
  'fragments: a circle through a field': {
    query: '{ me { ...A } } fragment A on Me { memberships { ...A } }',
  },
  'fragments: a circle of fifty': {
    query: `{ ...F0 } ${times(50, (at) => `fragment F${at} on Query { ...F${(at + 1) % 50} }`)}`,
  },
  'fragments: doubled fourteen times': { query: chain(14, 2) },
  'fragments: ten wide, six deep': { query: chain(6, 10) },
  'fragments: a hundred that nobody uses': {
    query: `{ me { name } } ${times(100, (at) => `fragment U${at} on Me { name }`)}`,
  },
  'cost: three full pages within each other by aliases': {
    query: `{ ${times(20, (at) => `p${at}: persons(first: 100) { nodes { id name birthDate sex areaCode version ageMonths stage } totalCount }`)} ${times(9, (at) => `c${at}: cases(first: 100) { nodes { __typename } }`)} }`,
  },
  'cost: full pages by a variable': {
    query: `query($n: Int) { ${times(30, (at) => `p${at}: persons(first: $n) { nodes { ${times(40, () => '__typename')} } }`)} }`,
    variables: { n: 100 },
  },
  'cost: full pages by a default of a variable': {
    query: `query($n: Int = 100) { ${times(30, (at) => `p${at}: persons(first: $n) { nodes { ${times(40, () => '__typename')} } }`)} }`,
  },
  'cost: a page of two thousand million by a variable': {
    query: `query($n: Int) { ${times(30, (at) => `p${at}: persons(first: $n) { nodes { ${times(40, () => '__typename')} } }`)} }`,
    variables: { n: 2_147_483_647 },
  },
  'cost: operations besides the one that is named': {
    query: `query Small { me { name } } query Other { ${times(40, (at) => `p${at}: me { name }`)} }`,
    operationName: 'Small',
  },
  'values: a page size that is no number': { query: '{ persons(first: 1e309) { totalCount } }' },
  'values: a hundred thousand wrong values in one list': {
    query: 'query($x: [String!]) { staffToChoose(organisationId: "x", roles: $x) { __typename } }',
    variables: { x: Array.from({ length: 40_000 }, () => 1) },
  },
  'values: a variable that is not declared by its type': {
    query: 'query($f: String) { persons(filter: $f) { totalCount } }',
    variables: { f: 'x' },
  },
  'introspection: all types': { query: '{ __schema { types { name } } }' },
  'introspection: one type by name': { query: '{ __type(name: "Person") { fields { name } } }' },
  'introspection: by an alias': { query: '{ s: __schema { queryType { name } } }' },
  'introspection: through a fragment': {
    query: '{ ...I } fragment I on Query { __schema { mutationType { fields { name } } } }',
  },
  'subscriptions: there are none': { query: 'subscription { anything }' },
  'tracing: nobody is told how long a field took': { query: '{ extensions { tracing } }' },
  'federation: the service does not tell its contract': { query: '{ _service { sdl } }' },
  'federation: no entity by representation': {
    query: '{ _entities(representations: [{__typename: "Person", id: "1"}]) { __typename } }',
  },
  'nodes: no door that opens any record by its id': { query: '{ node(id: "1") { id } }' },
};
