// Changes in one of two equal databases only what one reader has nothing to do with: deletes, alters and adds persons and all
// that hangs on them. Whom the reader has to do with is decided here by mention, not by the rule that is being tried: whoever is
// mentioned in one row together with the reader's account, organisation or (where the post looks at a district) district stays.
import { guardedTables, personsOf } from './schema-of-rows.mjs';

/** Posts that look at everybody of their district; the others at their organisation. */
const DISTRICT_ROLES = ['PROGRAMME_ADMIN', 'CASE_MANAGER', 'COMMITTEE_SECRETARY', 'CLINICIAN', 'CARE_MANAGER'];
const EACH = 700;
const KINDS = ['deleted', 'altered', 'copied'];

/** Leaves a table `fate (person_id, kind)` behind, with kind `kept` for whom the reader has to do with. */
export async function changeWhatIsHidden(client, reader) {
  const shape = await guardedTables(client);
  await markFates(client, reader, shape);
  const added = await copyPersons(client, shape);
  const altered = await alterPersons(client, shape);
  const deleted = await deletePersons(client, shape);
  await client.query('analyze');
  return { added, altered, deleted };
}

async function markFates(client, reader, { tables, columnsOf }) {
  const wide = DISTRICT_ROLES.includes(reader.role);
  const { rows } = await client.query('select id from organisation where $1 and area_code = $2', [
    wide,
    reader.area_code,
  ]);
  const near = [reader.account_id, reader.organisation_id, ...rows.map(({ id }) => id)];
  const mentions = tables.map((table) => {
    const columns = columnsOf(table);
    const ids = columns.filter(({ type }) => type === 'uuid').map(({ column }) => `t.${column}`);
    const places = columns
      .filter(({ column }) => wide && column.endsWith('area_code'))
      .map(({ column }) => `t.${column}`);
    const tied = [
      ids.length ? `array[${ids.join()}]::uuid[] && $1::uuid[]` : 'false',
      ...places.map((place) => `${place}::text = '${reader.area_code}'`),
    ].join(' or ');
    return `select unnest(${personsOf(table, 't')}) from ${table} t where ${tied}`;
  });
  // A statement that makes a table takes no parameters.
  const literal = `'{${near.join()}}'::uuid[]`;
  await client.query(
    `create table fate as select p.id as person_id, 'kept' as kind from person p
      where p.id in (${mentions.join(' union ').replaceAll('$1::uuid[]', literal)})`,
  );
  // By chance, but by the same chance at every run.
  await client.query(
    `insert into fate select id, (array['${KINDS.join("','")}'])[1 + n % ${KINDS.length}]
       from (select id, row_number() over (order by md5(id::text)) as n from person where id not in (select person_id from fate)) h
      where n <= ${EACH * KINDS.length}`,
  );
  await client.query('create unique index on fate (person_id)');
  await client.query('create table fated_record (tab text, id uuid, kind text)');
}

const ofKind = (table, kind) =>
  `coalesce(${personsOf(table, 't')}, '{}') <@ (select array_agg(person_id) from fate where kind = '${kind}') and cardinality(${personsOf(table, 't')}) > 0`;

/** Everything of some hidden persons once more, under new ids and, mostly, under the names of persons the reader knows. */
async function copyPersons(client, { tables, columnsOf }) {
  await client.query('create temp table new_id (old uuid primary key, new uuid)');
  const copies = {};
  for (const table of tables) {
    const columns = columnsOf(table).filter(({ generated }) => !generated);
    const has = (name) => columns.some(({ column }) => column === name);
    await client.query(`create temp table one as select t.* from ${table} t where ${ofKind(table, 'copied')}`);
    if (has('id'))
      await client.query(
        `insert into new_id select id, (left(id::text, 14) || '7' || substr(md5(id::text), 1, 3) || '-a' || substr(md5(id::text), 4, 3) || '-' || substr(md5(id::text), 7, 12))::uuid from one on conflict do nothing`,
      );
    const values = columns.map(({ column, type }) => {
      if (type === 'uuid') return `coalesce((select new from new_id where old = o.${column}), o.${column})`;
      if (column === 'national_id_index' || column === 'national_id_cell') return 'null';
      return `o.${column}`;
    });
    const names = columns.map(({ column }) => `"${column}"`).join();
    // Row by row: what breaks a unique rule stays away, and the rest comes.
    const { rows } = await client.query(`select count(*)::int as before from ${table}`);
    await client.query(
      `do $$ declare o record; begin for o in select * from one loop begin
         insert into ${table} (${names}) values (${values.join()});
       exception when others then null; end; end loop; end $$`,
    );
    if (table === 'person')
      await client.query(
        `with known as (select p.*, row_number() over (order by p.id) as n from person p join fate f on f.person_id = p.id where f.kind = 'kept'),
              fresh as (select p.id, row_number() over (order by p.id) as n from person p join new_id i on i.new = p.id)
         update person p set name = k.name, pinyin = k.pinyin, initials = k.initials, sound = k.sound, birth_date = k.birth_date, sex = k.sex
           from fresh f join known k on k.n = 1 + f.n % greatest((select count(*) from known), 1) where p.id = f.id`,
      );
    const after = await client.query(`select count(*)::int as n from ${table}`);
    copies[table] = after.rows[0].n - rows[0].before;
    await client.query('drop table one');
  }
  await client.query(
    "insert into fate select i.new, 'added' from new_id i join person p on p.id = i.new on conflict do nothing",
  );
  for (const table of tables)
    if (columnsOf(table).some(({ column }) => column === 'id'))
      await client.query(
        `insert into fated_record select '${table}', t.id, 'added' from ${table} t join new_id i on i.new = t.id`,
      );
  return copies;
}

/** Every value of some hidden persons becomes that of another one of them, column by column where the rules allow it. */
async function alterPersons(client, { tables, columnsOf }) {
  let altered = 0;
  for (const table of tables) {
    const columns = columnsOf(table);
    if (!columns.some(({ column }) => column === 'id')) continue;
    await client.query(`create temp table one as select t.* from ${table} t where ${ofKind(table, 'altered')}`);
    await client.query(`insert into fated_record select '${table}', id, 'altered' from one`);
    for (const { column, type, generated } of columns) {
      if (generated || type === 'uuid' || column.startsWith('national_id_') || column === 'id') continue;
      try {
        const { rowCount } = await client.query(
          `with a as (select id, row_number() over (order by id) as n from one),
                b as (select ${column} as value, row_number() over (order by md5(id::text)) as n from one)
           update ${table} t set ${column} = b.value from a join b on a.n = b.n where t.id = a.id`,
        );
        altered += rowCount;
      } catch {
        // A rule of the table stands against it: the column stays as it was.
      }
    }
    await client.query('drop table one');
  }
  return altered;
}

async function deletePersons(client, { tables, columnsOf }) {
  for (const table of tables)
    if (columnsOf(table).some(({ column }) => column === 'id'))
      await client.query(
        `insert into fated_record select '${table}', t.id, 'deleted' from ${table} t where ${ofKind(table, 'deleted')}`,
      );
  for (const table of tables.toReversed()) {
    const any = `coalesce(${personsOf(table, 't')}, '{}') && (select array_agg(person_id) from fate where kind = 'deleted')`;
    await client.query(
      `do $$ declare o record; begin for o in select t.ctid as at from ${table} t where ${any} loop begin
         delete from ${table} where ctid = o.at;
       exception when others then null; end; end loop; end $$`,
    );
  }
  const { rows } = await client.query(
    "select count(*)::int as gone from fate f where kind = 'deleted' and not exists (select 1 from person p where p.id = f.person_id)",
  );
  return rows[0].gone;
}
