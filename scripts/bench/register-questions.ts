import type { SqliteConnection } from '../../server/db/sqlite.ts'
import { idsOfDays } from '../../server/domain/search/day-ids.ts'
import { filterWords } from '../../server/domain/search/filters.ts'
import { matchExpression } from '../../server/domain/search/match-expression.ts'
import { readQuestion } from '../../server/domain/search/read-question.ts'
import { planted } from './register-data.ts'
import { pick, randomFrom } from './register-titles.ts'

/** What is asked in round after round, over HTTP and as the statement that answers it. */
export type Question = {
  name: string
  group: 'dnr' | 'search' | 'facets' | 'list'
  path: (round: number) => string
  bare: (db: SqliteConnection, round: number) => unknown
}

const limit = 25

export const questionsFor = (db: SqliteConnection): Question[] => {
  const random = randomFrom(7)
  const dnrs = sample(db, 'select dnr from cases order by random() limit 1000')
  const titles = sample(db, "select title from records where id like 'record-%' order by random() limit 1000")
  const words = titles.map(
    title =>
      pick(
        random,
        title.split(' ').filter(word => word.length > 5)
      ) ?? 'avtal'
  )
  return [
    {
      name: 'dnr',
      group: 'dnr',
      path: round => address('search', { text: at(dnrs, round) }),
      bare: (db, round) => statement(db, 'select * from cases where dnr = ?').get(at(dnrs, round))
    },
    wordQuestion('word with filter', 'search', round => at(words, round), { direction: 'received' }),
    wordQuestion('word in all', 'facets', round => at(words, round), {}),
    ...planted.map(({ word, hits }) => wordQuestion(`${hits} hits`, 'facets', () => word, {})),
    ...lists
  ]
}

const wordQuestion = (
  name: string,
  group: Question['group'],
  wordOf: (round: number) => string,
  filters: { direction?: 'received' }
): Question => ({
  name,
  group,
  path: round => address('search', { text: wordOf(round), ...filters }),
  bare: (db, round) => {
    const facets = filterWords(filters).map(word => `facets : "${word}"`)
    const match = [matchExpression(readQuestion(wordOf(round)), 'anywhere'), ...facets].join(' AND ')
    const { from, to } = idsOfDays()
    const found = statement(db, matching).all(match, from, to) as { rowid: number }[]
    const ids = found.map(({ rowid }) => rowid)
    statement(db, pageOf).all(JSON.stringify(ids.slice(0, limit)))
    return statement(db, facetsOf).all(JSON.stringify(ids))
  }
})

const matching = `select rowid from search_public where search_public match ? and rowid between ? and ?
  order by rowid desc limit 5001`
const pageOf = `select e.id, r.*, c.dnr from json_each(?) w cross join search_entries e on e.id = w.value
  left join records r on r.id = e.object_id left join cases c on c.id = e.case_id`
const facetsOf = `select kind, direction, record_type, status, officer_id, count(*)
  from json_each(?) w cross join search_entries e on e.id = w.value group by 1, 2, 3, 4, 5`

// What a row of the list shows: with the dnr of its case and the name of its officer.
const shownIn = {
  cases: 'select c.*, p.name from cases c left join persons p on p.id = c.officer_id',
  records: `select r.*, c.dnr, p.name from records r join cases c on c.id = r.case_id
    left join persons p on p.id = r.officer_id`
}

const lists: Question[] = [
  list('list of cases', 'cases', {}, 'true', kept('case_counts')),
  list('cases of a year', 'cases', { year: '2020' }, 'year = 2020', kept('case_counts', 'year = 2020')),
  list('open cases', 'cases', { status: 'open' }, "status = 'open'", kept('case_counts', "status = 'open'")),
  list('list of records', 'records', {}, 'true', kept('record_counts')),
  list(
    'records of a period',
    'records',
    { from: '2020-01-01', to: '2020-03-31' },
    "document_on between '2020-01-01' and '2020-03-31'",
    "select count(*) from records where document_on between '2020-01-01' and '2020-03-31'"
  ),
  list(
    'received records',
    'records',
    { direction: 'received' },
    "direction = 'received'",
    kept('record_counts', "direction = 'received'")
  )
]

function list(
  name: string,
  table: 'cases' | 'records',
  filters: Record<string, string>,
  where: string,
  total: string
): Question {
  const order = table === 'cases' ? 'year desc, number desc' : 'document_on desc, r.id desc'
  const rows = `${shownIn[table]} where ${where} order by ${order} limit ${limit}`
  return {
    name,
    group: 'list',
    path: () => address(table, filters),
    bare: db => [statement(db, rows).all(), statement(db, total).get()]
  }
}

function kept(counts: 'case_counts' | 'record_counts', where = 'true'): string {
  return `select sum(total) from ${counts} where ${where}`
}

// Prepared once, as those of the server are.
const statement = (db: SqliteConnection, sql: string) => {
  const known = statements.get(db) ?? new Map<string, Statement>()
  statements.set(db, known)
  const prepared = known.get(sql) ?? prepareOne(db, sql)
  known.set(sql, prepared)
  return prepared
}

type Statement = ReturnType<typeof prepareOne>
const prepareOne = (db: SqliteConnection, sql: string) => db.prepare<unknown[]>(sql)

const statements = new WeakMap<SqliteConnection, Map<string, Statement>>()

const address = (list: string, query: Record<string, string>): string =>
  `/api/v1/${list}?${new URLSearchParams({ ...query, limit: String(limit) }).toString()}`

const sample = (db: SqliteConnection, sql: string): string[] => db.prepare(sql).pluck().all() as string[]

const at = (values: readonly string[], round: number): string => values[round % values.length] ?? ''
