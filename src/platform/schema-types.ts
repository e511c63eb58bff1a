import type pg from 'pg'

/**
 * Writes `database-types.ts`: the tables and views of schema public as Kysely reads them, out of a migrated database,
 * so that a question that does not fit the schema does not compile. Comments in the database become doc comments.
 *
 * What the values are in JavaScript stands in `postgres-values.ts` and must stay the same there. A text column that may
 * only hold listed words (`check (kind in ('a', 'b'))`) has those words as its type.
 *
 * The database does not know which columns of a view are never null; a column comment that ends in `(never null)` says so.
 */
export async function writeDatabaseTypes(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<Column>(columnsOfPublic)
  const tables = Map.groupBy(rows, (row) => row.relation)
  const imports = ['ColumnType', 'Generated', 'GeneratedAlways']
  const body = [...tables].map(([name, columns]) => writeTable(name, columns)).join('\n')
  const used = imports.filter((each) => body.includes(`${each}<`))
  return [
    '// Made by `npm run docs` out of the migrated database. Do not change by hand.',
    ...(used.length === 0 ? [] : [`import type { ${used.join(', ')} } from 'kysely'`]),
    '',
    body,
    '/** Every table and view of schema public. */',
    'export interface DB {',
    ...[...tables.keys()].map((name) => `  ${name}: ${pascal(name)}`),
    '}',
    ...(body.includes('Json') ? ['', json] : []),
    '',
  ].join('\n')
}

type Column = {
  relation: string
  relation_comment: string | null
  name: string
  comment: string | null
  /** The base type under any domain; for an array that of its elements. */
  type: string
  is_array: boolean
  is_named_element: boolean
  labels: string[]
  /** Definitions of checks on this column alone, and on its domain. */
  checks: string[]
  never_null: boolean
  has_default: boolean
  always_made: boolean
}

function writeTable(name: string, columns: readonly Column[]): string {
  return [
    ...doc(columns[0]?.relation_comment ?? null, ''),
    `export interface ${pascal(name)} {`,
    ...columns.flatMap((column) => [...doc(column.comment, '  '), `  ${column.name}: ${typeOf(column)}`]),
    '}',
    '',
  ].join('\n')
}

function typeOf(column: Column): string {
  const open = column.never_null ? '' : ' | null'
  const value = `${valueOf(column)}${open}`
  if (column.always_made) return `GeneratedAlways<${value}>`
  const isJson = column.type === 'json' || column.type === 'jsonb'
  // an object would be written as JSON but a list as an array of PostgreSQL: ask for the text of both
  if (isJson && !column.is_array)
    return `ColumnType<Json${open}, string${column.has_default ? ' | undefined' : ''}${open}, string${open}>`
  return column.has_default ? `Generated<${value}>` : value
}

function valueOf({ relation, name, type, is_array, is_named_element, labels, checks }: Column): string {
  if (is_array && is_named_element)
    throw new Error(`${relation}.${name}: pg gives an array of an enum or domain as one text; use text[] with a check`)
  const words = labels.length > 0 ? labels : checks.map(wordsOf).find((found) => found !== null)
  const base = words?.map((word) => `'${word.replaceAll("'", "\\'")}'`).join(' | ') ?? plain.get(type) ?? 'string'
  if (!is_array) return base
  return base.includes(' ') ? `(${base})[]` : `${base}[]`
}

const plain = new Map([
  ['bool', 'boolean'],
  ...['int2', 'int4', 'int8', 'oid', 'float4', 'float8'].map((name) => [name, 'number'] as const),
  ...['timestamptz', 'timestamp'].map((name) => [name, 'Date'] as const),
  ['bytea', 'Buffer'],
  ...['json', 'jsonb'].map((name) => [name, 'Json'] as const),
])

const json = `/** What JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }`

/** The words of `CHECK ((kind = ANY (ARRAY['a'::text, 'b'::text])))` and of a check with one word; else null. */
function wordsOf(check: string): string[] | null {
  const word = `'((?:[^']|'')*)'::(?:text|character varying)`
  const several = new RegExp(
    `^CHECK \\(\\(\\(?\\w+\\)?(?:::text)? = ANY \\(\\(?ARRAY\\[(${word}(?:, ${word})*)\\]\\)?(?:::text\\[\\])?\\)\\)\\)$`,
  )
  const one = new RegExp(`^CHECK \\(\\(\\w+ = (${word})\\)\\)$`)
  const list = (several.exec(check) ?? one.exec(check))?.[1]
  if (list === undefined) return null
  return [...list.matchAll(new RegExp(word, 'g'))].map((found) => (found[1] ?? '').replaceAll("''", "'"))
}

function doc(comment: string | null, indent: string): string[] {
  if (comment === null) return []
  const lines = comment.replaceAll('*/', '* /').split('\n')
  if (lines.length === 1) return [`${indent}/** ${lines[0]} */`]
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`]
}

function pascal(name: string): string {
  return name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** A domain is followed down to its base; ordered by code point, so that every machine writes the same file. */
const columnsOfPublic = `
with recursive bases (type, base, checks) as (
  select oid, oid, array[]::text[] from pg_type where typtype <> 'd'
  union all
  select domain.oid, bases.base, bases.checks || array(
    select pg_get_constraintdef(oid) from pg_constraint where contypid = domain.oid and contype = 'c' order by conname
  )
  from pg_type domain join bases on bases.type = domain.typbasetype
  where domain.typtype = 'd'
)
select
  relation.relname as relation,
  obj_description(relation.oid, 'pg_class') as relation_comment,
  a.attname as name,
  comment.text as comment,
  coalesce(element.typname, base.typname) as type,
  element.oid is not null as is_array,
  coalesce(element.typtype in ('e', 'd'), false) as is_named_element,
  array(
    select enumlabel::text from pg_enum where enumtypid = coalesce(element.oid, base.oid) order by enumsortorder
  ) as labels,
  array(
    select pg_get_constraintdef(c.oid) from pg_constraint c
    where c.conrelid = relation.oid and c.contype = 'c' and c.conkey = array[a.attnum] order by c.conname
  ) || bases.checks as checks,
  a.attnotnull or own.typnotnull or coalesce(relation.relkind in ('v', 'm') and comment.text like '%(never null)', false)
    as never_null,
  a.atthasdef or a.attidentity <> '' as has_default,
  a.attgenerated <> '' or a.attidentity = 'a' as always_made
from pg_class relation
join pg_attribute a on a.attrelid = relation.oid and a.attnum > 0 and not a.attisdropped
join pg_type own on own.oid = a.atttypid
join bases on bases.type = a.atttypid
join pg_type base on base.oid = bases.base
left join pg_type element on element.oid = base.typelem and base.typcategory = 'A'
cross join lateral (select col_description(relation.oid, a.attnum) as text) comment
where relation.relnamespace = 'public'::regnamespace
  and relation.relkind in ('r', 'p', 'v', 'm')
  and not relation.relispartition
  and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = relation.oid and deptype = 'e')
order by relation.relname collate "C", a.attnum`
