import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Handlebars from 'handlebars'
import type { DeadlineKind } from '../domain/deadlines/deadline-schemas.ts'
import type { OwnTask } from '../domain/deadlines/own-task-schemas.ts'
import type { MailModels, MailTemplate } from '../domain/jobs/mail.ts'
import { formatDate, formatInstant } from './format.ts'
import { labels } from './labels.ts'

const folder = join(import.meta.dirname, '../../templates/mail')

/** A mail in words: plain text, in Swedish. The first line of its template is the subject. A missing value throws. */
export const renderMail = <Template extends MailTemplate>(
  name: Template,
  model: MailModels[Template]
): { subject: string; text: string } => {
  const template = templates.get(name)
  if (!template) throw new Error(`There is no template templates/mail/${name}.hbs.`)
  const [subject = '', ...lines] = template(inSingleLines(model)).split('\n')
  return { subject, text: lines.join('\n').trim() + '\n' }
}

// A name with a line break in it would write lines of its own, the first of them into the header.
const inSingleLines = (model: object): object =>
  Object.fromEntries(
    Object.entries(model).map(([field, value]) => [
      field,
      Array.isArray(value) ? value.map((row: object) => inSingleLines(row)) : inSingleLine(value)
    ])
  )

const inSingleLine = (value: unknown): unknown =>
  typeof value === 'boolean' ? value : String(value).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')

const engine = Handlebars.create()
engine.registerHelper('instant', formatInstant)
engine.registerHelper('date', formatDate)
engine.registerHelper('deadline', (kind: DeadlineKind) => labels.deadlineKind[kind])
engine.registerHelper('ownTask', (kind: OwnTask['kind']) => labels.ownTaskKind[kind])

// Nothing is escaped: what is written is text, not HTML. Compiled at boot, as the pages are.
const templates = new Map(
  readdirSync(folder).map(file => {
    const source = readFileSync(join(folder, file), 'utf8')
    engine.parse(source)
    return [basename(file, '.hbs'), engine.compile(source, { strict: true, noEscape: true })]
  })
)
