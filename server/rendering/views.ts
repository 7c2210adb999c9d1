import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import type { PageFrame, PageModels, PageName } from './page-models/page-models.ts'
import { viewFunctions } from './view-functions.ts'

const folder = join(import.meta.dirname, '../../templates')

/** One page as HTML. Everything that a model holds is escaped; a missing value throws. */
export const renderPage = <Name extends PageName>(
  name: Name,
  model: PageModels[Name],
  frame: PageFrame
): string => {
  const template = templates.get(name)
  if (!template) throw new Error(`There is no template templates/pages/${name}.hbs.`)
  return template({ ...model, frame })
}

const templatesUnder = (path: string): { name: string; source: string }[] =>
  readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.hbs'))
    .map(file => ({ name: file.slice(0, -4), source: readFileSync(join(folder, path, file), 'utf8') }))

const engine = Handlebars.create()
engine.registerHelper(viewFunctions)
for (const { name, source } of templatesUnder('layouts')) engine.registerPartial(`layouts/${name}`, source)
for (const { name, source } of templatesUnder('partials')) engine.registerPartial(name, source)

// Without preventIndent a partial indents every line it writes, also those of the text in a textarea.
// Compiled at boot: a template that does not parse stops the start, not a request.
const templates = new Map(
  templatesUnder('pages').map(({ name, source }) => {
    engine.parse(source)
    return [name, engine.compile(source, { strict: true, preventIndent: true })]
  })
)
