// Random operations out of the schema itself: any query with any of its fields, any filter; any command about somebody hidden; any export.
import path from 'node:path';
import { load } from '../city.mjs';

const { getNamedType, getNullableType, isCompositeType, isInputObjectType, isListType, isNonNullType, isUnionType } =
  await import(path.resolve(import.meta.dirname, '..', '..', '..', 'server', 'node_modules', 'graphql', 'index.js'));
const { rooms } = await load('src/app/rooms.js');

const EXPORTS = rooms.flatMap((room) => room.exports ?? []).map(({ name }) => name);
/** Which table an id of this name is of. An id called `id` is of what its operation answers with. */
const TABLE = {
  personId: 'person',
  survivorId: 'person',
  mergedId: 'person',
  planId: 'plan',
  goalId: 'goal',
  referralId: 'referral',
  screeningId: 'screening',
  stayId: 'stay',
  applicationId: 'application',
  offerId: 'offer',
  employmentId: 'employment',
  placementId: 'placement',
  iepId: 'iep',
  guardianId: 'guardian',
  consentId: 'consent',
  caseFileId: 'case_file',
  diagnosisId: 'diagnosis',
  pairId: 'possible_duplicate',
  organisationId: 'organisation',
  schoolId: 'organisation',
  campaignId: 'campaign',
  circularId: 'circular',
  jobId: 'job',
  bedId: 'bed',
  taskId: 'task',
  handoverId: 'handover',
};
const BY_TYPE = {
  PersonDetail: 'person',
  Person: 'person',
  CaseDetail: 'case_file',
  ReferralDetail: 'referral',
  Referral: 'referral',
  ScreeningDetail: 'screening',
  Screening: 'screening',
  DuplicatePair: 'possible_duplicate',
  UnmergePreview: 'person_merge',
  PersonMerge: 'person_merge',
  Plan: 'plan',
  Organisation: 'organisation',
  Campaign: 'campaign',
  Circular: 'circular',
  Employment: 'employment',
  Placement: 'placement',
  Iep: 'iep',
  Application: 'application',
  Offer: 'offer',
  Stay: 'stay',
  Task: 'task',
  Diagnosis: 'diagnosis',
  DiagnosisReport: 'diagnosis_report',
  Handover: 'handover',
  PersonMergeResult: 'person_merge',
};

/** `pools`: ids by table and nearness, names, and what earlier answers held; grows with every answer. */
export function operationsOf(schema, chance, pools) {
  const queries = Object.values(schema.getQueryType().getFields()).filter(({ name }) => !name.startsWith('audit'));
  const commands = Object.values(schema.getMutationType().getFields()).filter(isAboutSomebody);

  return function next() {
    const kind = chance.next();
    if (kind < 0.06) return anExport();
    if (kind < 0.2) return aCommand();
    return aQuery();
  };

  function aQuery() {
    const field = chance.pick(queries);
    const variables = {};
    const heads = [];
    const given = [];
    for (const arg of field.args) {
      if (!isNonNullType(arg.type) && !chance.likely(arg.name === 'first' ? 0.8 : 0.5)) continue;
      variables[arg.name] = arg.name === 'after' ? cursorOf(field.name) : valueOf(arg.type, arg.name, field);
      heads.push(`$${arg.name}: ${arg.type}`);
      given.push(`${arg.name}: $${arg.name}`);
    }
    if (variables.after === undefined) delete variables.after;
    const query = `query${heads.length ? `(${heads.join(', ')})` : ''} { ${field.name}${given.length ? `(${given.join(', ')})` : ''}${selectionOf(field.type, 4)} }`;
    return { root: field.name, query, variables };
  }

  function aCommand() {
    const field = chance.pick(commands);
    const [arg] = field.args;
    const variables = { [arg.name]: valueOf(arg.type, arg.name, field, true) };
    const query = `mutation($${arg.name}: ${arg.type}) { ${field.name}(${arg.name}: $${arg.name}) { __typename ... on Refusal { code field message details { code field message } } ... on StaleVersion { code message changedAt changedBy fields { name yours current } } } }`;
    return { root: field.name, query, variables, command: true };
  }

  function anExport() {
    const name = chance.pick(EXPORTS);
    const list = queries.find((one) => one.name === name || one.name === camel(name));
    const filter = list?.args.find((arg) => arg.name === 'filter');
    const given = filter && chance.likely(0.6) ? valueOf(filter.type, 'filter', list) : undefined;
    return {
      root: `export ${name}`,
      path: `/exports/${name}.csv${given ? `?filter=${encodeURIComponent(JSON.stringify(given))}` : ''}`,
    };
  }

  function cursorOf(root) {
    const known = pools.cursors.get(root);
    return known?.length && chance.likely(0.95) ? chance.pick(known) : chance.likely(0.1) ? 'bm90aGluZw' : undefined;
  }

  function selectionOf(type, depth) {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return '';
    if (isUnionType(named)) return ' { __typename }';
    const fields = Object.values(named.getFields()).filter(
      ({ args, type: of }) =>
        args.every((arg) => !isNonNullType(arg.type)) && (depth > 0 || !isCompositeType(getNamedType(of))),
    );
    const share = chance.pick([0.3, 0.6, 1]);
    const always = ['nodes', 'pageInfo', 'totalCount'];
    const chosen = fields.filter(
      ({ name, type: of }) =>
        always.includes(name) || chance.likely(isCompositeType(getNamedType(of)) ? share * 0.6 : share),
    );
    const asked = chosen.map(({ name, type: of }) => `${name}${selectionOf(of, depth - 1)}`);
    return ` { __typename ${asked.join(' ')} }`;
  }

  function valueOf(type, name, field, hidden = false) {
    const bare = getNullableType(type);
    if (isListType(bare))
      return Array.from({ length: 1 + chance.below(2) }, () => valueOf(bare.ofType, name, field, hidden));
    if (isInputObjectType(bare))
      return Object.fromEntries(
        Object.values(bare.getFields())
          .filter((one) => isNonNullType(one.type) || chance.likely(0.3))
          .map((one) => [one.name, valueOf(one.type, one.name, field, hidden)]),
      );
    if (bare.name === 'ID') return idOf(name, field, hidden);
    if (bare.name === 'Int')
      return name === 'first' ? 1 + chance.below(12) : name === 'version' ? 1 + chance.below(3) : chance.below(40);
    if (bare.name === 'Float') return chance.below(40);
    if (bare.name === 'Boolean') return chance.likely(0.5);
    if (bare.name === 'LocalDate')
      return `20${String(10 + chance.below(17)).padStart(2, '0')}-${String(1 + chance.below(12)).padStart(2, '0')}-${String(1 + chance.below(28)).padStart(2, '0')}`;
    if (bare.name === 'JSONObject') return {};
    return textOf(name);
  }

  function idOf(name, field, hidden) {
    const table =
      name === 'id' || name === 'ids'
        ? BY_TYPE[getNamedType(field.type).name.replace(/Result$/, '')]
        : TABLE[name.replace(/Ids$/, 'Id')];
    const places = pools.ids.get(table ?? 'person') ?? { kept: [], hidden: [] };
    if (!hidden && chance.likely(0.6) && places.kept.length) return chance.pick(places.kept);
    if (chance.likely(0.95) && places.hidden.length) return chance.pick(places.hidden);
    return hidden && places.kept.length && !places.guarded ? chance.pick(places.kept) : chance.uuid();
  }

  function textOf(name) {
    if (/search|^name$|guardianName/.test(name)) {
      const whole = chance.pick(pools.names);
      return chance.likely(0.5) ? whole : whole.slice(0, 1 + chance.below(whole.length));
    }
    const known = pools.words.get(name.replace(/statuses$/, 'status').replace(/s$/, '')) ?? pools.words.get(name);
    return known?.length ? chance.pick(known) : chance.pick(['', 'MALE', '440307', '440305', 'x']);
  }
}

/** Only commands that must name a record about a person: with a hidden one each of them has to be refused. */
function isAboutSomebody({ args: [arg], type }) {
  const input = arg && getNullableType(arg.type);
  if (!isInputObjectType(input)) return false;
  const required = Object.values(input.getFields()).filter(
    (one) => isNonNullType(one.type) && getNamedType(one.type).name === 'ID',
  );
  const own = BY_TYPE[getNamedType(type).name.replace(/Result$/, '')];
  const open = ['organisation', 'campaign', 'job', 'bed', 'circular'];
  return required.some(({ name }) => {
    const table = name === 'id' ? own : TABLE[name];
    return table && !open.includes(table);
  });
}

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** Keeps cursors and words of an answer for later operations. */
export function learn(pools, root, body) {
  let data;
  try {
    data = JSON.parse(body).data;
  } catch {
    return;
  }
  const page = data?.[root];
  if (page?.pageInfo?.endCursor) remember(pools.cursors, root, page.pageInfo.endCursor);
  const walk = (value, name) => {
    if (Array.isArray(value)) return value.slice(0, 3).forEach((one) => walk(one, name.replace(/s$/, '')));
    if (value && typeof value === 'object') return Object.entries(value).forEach(([key, one]) => walk(one, key));
    if (typeof value === 'string' && value.length < 30 && !name.startsWith('__')) remember(pools.words, name, value);
  };
  walk(data, '');
}

function remember(map, name, value) {
  const list = map.get(name) ?? [];
  if (list.includes(value)) return;
  list.push(value);
  if (list.length > 60) list.shift();
  map.set(name, list);
}
