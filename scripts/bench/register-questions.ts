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
      bare: (db, round) => db.prepare('select * from cases where dnr = ?').get(at(dnrs, round))
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
    const ids = db.prepare(matching).pluck().all(match, from, to) as number[]
    db.prepare(pageOf).all(JSON.stringify(ids.slice(0, limit)))
    return db.prepare(facetsOf).raw().all(JSON.stringify(ids))
  }
})

const matching = `select rowid from search_public where search_public match ? and rowid between ? and ?
  order by rowid desc limit 5001`
const pageOf = `select e.id, r.*, c.dnr from json_each(?) w cross join search_entries e on e.id = w.value
  left join records r on r.id = e.object_id left join cases c on c.id = e.case_id`
const facetsOf = `select kind, direction, record_type, status, officer_id, count(*)
  from json_each(?) w cross join search_entries e on e.id = w.value group by 1, 2, 3, 4, 5`

const lists: Question[] = [
  list('list of cases', 'cases', {}, 'true', 'year desc, number desc'),
  list('cases of a year', 'cases', { year: '2020' }, 'year = 2020', 'year desc, number desc'),
  list('open cases', 'cases', { status: 'open' }, "status = 'open'", 'year desc, number desc'),
  list('list of records', 'records', {}, 'true', 'document_on desc, id desc'),
  list(
    'records of a period',
    'records',
    { from: '2020-01-01', to: '2020-03-31' },
    "document_on between '2020-01-01' and '2020-03-31'",
    'document_on desc, id desc'
  ),
  list(
    'received records',
    'records',
    { direction: 'received' },
    "direction = 'received'",
    'document_on desc, id desc'
  )
]

function list(
  name: string,
  table: 'cases' | 'records',
  filters: Record<string, string>,
  where: string,
  order: string
): Question {
  const rows = `select * from ${table} where ${where} order by ${order} limit ${limit}`
  const total =
    where === 'true' ? `select max(rowid) from ${table}` : `select count(*) from ${table} where ${where}`
  return {
    name,
    group: 'list',
    path: () => address(table, filters),
    bare: db => [db.prepare(rows).all(), db.prepare(total).get()]
  }
}

const address = (list: string, query: Record<string, string>): string =>
  `/api/v1/${list}?${new URLSearchParams({ ...query, limit: String(limit) }).toString()}`

const sample = (db: SqliteConnection, sql: string): string[] => db.prepare(sql).pluck().all() as string[]

const at = (values: readonly string[], round: number): string => values[round % values.length] ?? ''
