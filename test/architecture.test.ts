import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { getTableName } from 'drizzle-orm'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { schema } from '../server/db/schema/schema.ts'
import { labels } from '../server/rendering/labels.ts'

const root = join(import.meta.dirname, '..')

/** Who may import whom (architecture.md). A `type:` entry allows `import type` only. */
const mayImport: Record<string, string[]> = {
  db: ['db'],
  domain: ['domain', 'db', 'text'],
  rendering: ['rendering', 'text', 'type:domain'],
  plugins: ['plugins', 'domain', 'db', 'rendering'],
  text: ['text'],
  api: ['api', 'domain', 'plugins', 'rendering', 'text'],
  pages: ['pages', 'domain', 'plugins', 'rendering', 'text'],
  // Commands read the same settings as the server: config is the only reader of the environment.
  scripts: ['scripts', 'db', 'domain', 'rendering', 'text', 'config'],
  browser: ['browser', 'text', 'type:domain']
}

/** Packages that a folder must not know. */
const forbiddenPackages: Record<string, RegExp> = {
  db: /^(fastify|@fastify|handlebars|pdfkit)/,
  domain: /^(fastify|@fastify|handlebars|pdfkit)/,
  rendering: /^(fastify|@fastify|drizzle-orm|better-sqlite3)/,
  text: /^(fastify|@fastify|drizzle-orm|better-sqlite3|handlebars|pdfkit|zod)/,
  browser: /^(node:|fastify|@fastify|drizzle-orm|better-sqlite3)/
}

/** Each folder of the domain may import only those before it. */
const domainOrder =
  'shared events access people bodies files jobs accounts secrecy search cases retention register meetings planning presence paragraphs delegation decisions approval announcement dispatch summons followup checklist agenda deadlines archive intake backup'.split(
    ' '
  )

/** Who acts is part of what every verb is given, so that the context may name the type. */
const isActorOfContext = (path: string, target: string): boolean =>
  path === 'server/domain/shared/context.ts' && target === 'server/domain/access/actor.ts'

type Source = { path: string; text: string; lines: number; imports: Import[] }
type Import = { specifier: string; isTypeOnly: boolean }

const filesUnder = (folder: string, pattern: RegExp): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(file => pattern.test(file))
        .map(file => `${folder}/${file.split(sep).join('/')}`)
    : []

const readSource = (path: string): Source => {
  const text = readFileSync(join(root, path), 'utf8')
  return { path, text, lines: text.trimEnd().split('\n').length, imports: importsOf(text) }
}

const importsOf = (text: string): Import[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => {
    const statement = text.slice(text.lastIndexOf('\n', text.lastIndexOf('import', pos)) + 1, pos)
    return { specifier: fileName, isTypeOnly: /^\s*(import|export) type\b/.test(statement) }
  })

const sources = [...filesUnder('server', /\.ts$/), ...filesUnder('scripts', /\.ts$/)].map(readSource)

/** 'domain' for server/domain/…, 'scripts' for scripts/…, 'app' for server/app.ts. */
const partOf = (path: string): string => {
  const [top = '', second = ''] = path.split('/')
  return top === 'server' ? second.replace(/\.ts$/, '') : top
}

const targetOf = (source: Source, { specifier }: Import): string | undefined =>
  specifier.startsWith('.')
    ? relative(root, join(root, dirname(source.path), specifier))
        .split(sep)
        .join('/')
    : undefined

describe('imports', () => {
  test('the table of who may import whom is kept', () => {
    const breaches = sources.flatMap(source => {
      const allowed = mayImport[partOf(source.path)]
      if (!allowed) return []
      return source.imports.flatMap(imported => {
        const target = targetOf(source, imported)
        if (!target) return []
        const part = partOf(target)
        const isAllowed =
          allowed.includes(part) ||
          (allowed.includes(`type:${part}`) && (imported.isTypeOnly || /-schemas\.ts$/.test(target)))
        return isAllowed ? [] : [`${source.path} imports ${target}`]
      })
    })
    expect(breaches).toEqual([])
  })

  test('only main, app and config know everything', () => {
    const outside = sources.filter(({ path }) => !mayImport[partOf(path)]).map(({ path }) => path)
    expect(outside.sort()).toEqual(['server/app.ts', 'server/config.ts', 'server/main.ts'])
  })

  test('a folder does not know the packages that are not its business', () => {
    const breaches = sources.flatMap(source =>
      source.imports
        .filter(({ specifier }) => forbiddenPackages[partOf(source.path)]?.test(specifier))
        .map(({ specifier }) => `${source.path} imports ${specifier}`)
    )
    expect(breaches).toEqual([])
  })

  test('a folder of the domain imports only those before it', () => {
    const breaches = sources
      .filter(({ path }) => path.startsWith('server/domain/'))
      .flatMap(source => {
        const own = domainOrder.indexOf(source.path.split('/')[2] ?? '')
        if (own === -1) return [`${source.path} is in a folder that architecture.md does not name`]
        return source.imports.flatMap(imported => {
          const target = targetOf(source, imported)
          if (!target?.startsWith('server/domain/')) return []
          const other = domainOrder.indexOf(target.split('/')[2] ?? '')
          return other <= own || isActorOfContext(source.path, target)
            ? []
            : [`${source.path} imports ${target}`]
        })
      })
    expect(breaches).toEqual([])
  })

  test('there are no cycles', () => {
    const graph = new Map(
      sources.map(source => [
        source.path,
        source.imports.flatMap(imported => targetOf(source, imported) ?? [])
      ])
    )
    expect(findCycle(graph)).toEqual([])
  })

  test('better-sqlite3 is opened in one place', () => {
    const users = sources.filter(({ text }) => /['"]better-sqlite3/.test(text)).map(({ path }) => path)
    expect(users).toEqual(['server/db/sqlite.ts'])
  })
})

describe('what, who and when are given', () => {
  test('the environment is read in config.ts alone', () => {
    const readers = sources.filter(({ text }) => text.includes('process.env')).map(({ path }) => path)
    expect(readers).toEqual(['server/config.ts'])
  })

  test('the domain asks no clock', () => {
    const clocks = sources
      .filter(({ path }) => path.startsWith('server/domain/') || path.startsWith('server/rendering/'))
      .filter(({ text }) => /Date\.now\(\)|new Date\(\)/.test(text))
    expect(clocks.map(({ path }) => path)).toEqual([])
  })
})

describe('files that can be read in two minutes', () => {
  const code = [...filesUnder('server', /\.tsx?$/), ...filesUnder('scripts', /\.(ts|mjs)$/)].map(readSource)
  const lengths = code.map(({ lines }) => lines).sort((a, b) => a - b)

  test('no file has more than 250 lines', () => {
    expect(code.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  test('nine files in ten have at most 150 lines', () => {
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(150)
  })

  test('the median file has at most 60 lines', () => {
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
  })

  test('README has at most 120 lines', () => {
    expect(readSource('README.md').lines).toBeLessThanOrEqual(120)
  })
})

describe('names and tree', () => {
  const everything = ['server', 'scripts', 'test', 'templates', 'migrations'].flatMap(folder =>
    filesUnder(folder, /./)
  )

  test('nothing is called utils, helpers, common or manager', () => {
    expect(
      everything.filter(path => /(^|[/.-])(utils?|helpers?|common|manager)([/.-]|$)/i.test(path))
    ).toEqual([])
  })

  test('files are kebab-case', () => {
    const names = everything
      .filter(path => /\.(ts|hbs)$/.test(path))
      .map(path => path.split('/').at(-1) ?? '')
    expect(names.filter(name => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.(ts|hbs)$/.test(name))).toEqual([])
  })

  test('no file only passes on what others export', () => {
    const barrels = sources.filter(
      ({ path, text }) => path.endsWith('/index.ts') || /^export (\*|\{[^}]*\}) from/m.test(text)
    )
    expect(barrels.map(({ path }) => path)).toEqual([])
  })

  test('there are no default exports', () => {
    expect(sources.filter(({ text }) => /^export default/m.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('server has the folders of the house and no other', () => {
    const house =
      'api app.ts browser config.ts db DECISIONS.md domain GLOSSARY.md main.ts pages plugins rendering text'
    expect(readdirSync(join(root, 'server')).filter(name => !house.split(' ').includes(name))).toEqual([])
  })

  test('the repository has nothing else at the top', () => {
    const house =
      '.ci .git .gitignore .npmrc .oxlintrc.json .prettierignore .prettierrc.json LICENSE README.md SECURITY.md data drizzle.config.ts migrations node_modules package-lock.json package.json scripts server templates test tsconfig.json vitest.config.ts vitest.soak.config.ts'
    expect(readdirSync(root).filter(name => !house.split(' ').includes(name))).toEqual([])
  })

  test('nothing that is committed names a path of one machine', () => {
    const machine = /\/(work|tmp\/bash_jobs|home\/[a-z])\//
    const texts = [...everything, 'README.md', 'package.json']
      .filter(path => /\.(ts|mjs|hbs|md|json|sql|css)$/.test(path) && existsSync(join(root, path)))
      .filter(path => path !== 'test/architecture.test.ts')
    expect(texts.filter(path => machine.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
  })
})

describe('the glossary', () => {
  const rows = readFileSync(join(root, 'server/GLOSSARY.md'), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line => line.split('|').map(cell => cell.trim()))
    .slice(2)
  const words = new Set(
    rows.flatMap(([, , code = '']) => code.split(/[,\s]+/).map(word => word.replaceAll('`', '')))
  )

  test('every row has a Swedish term, a code word and a meaning', () => {
    expect(rows.filter(([, swedish, code, meaning]) => !swedish || !code || !meaning)).toEqual([])
  })

  test('no row stands there twice', () => {
    const lines = rows.map(cells => cells.join('|'))
    expect(lines.filter((line, index) => lines.indexOf(line) < index)).toEqual([])
  })

  test('every table of the schema is there', () => {
    expect(
      Object.values(schema)
        .map(getTableName)
        .filter(name => !words.has(name))
    ).toEqual([])
  })

  test('every folder of the domain is there', () => {
    const folders = readdirSync(join(root, 'server/domain'))
    expect(folders.filter(name => name !== 'shared' && !words.has(name))).toEqual([])
  })

  test('every literal with a label is there', () => {
    const literals = Object.values(labels).flatMap(texts => Object.keys(texts))
    expect([...new Set(literals)].filter(literal => !words.has(literal))).toEqual([])
  })
})

/** The files of one cycle in order, or [] when there is none. */
const findCycle = (graph: ReadonlyMap<string, string[]>): string[] => {
  const done = new Set<string>()
  const visit = (path: string, trail: string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return []
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path])
      if (cycle.length > 0) return cycle
    }
    done.add(path)
    return []
  }
  for (const path of graph.keys()) {
    const cycle = visit(path, [])
    if (cycle.length > 0) return cycle
  }
  return []
}
