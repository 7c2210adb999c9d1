import type { FieldKind } from './field-labels.ts'
import type { FormField } from './form-fields.ts'
import type { ImportedAttendance, ImportedRole } from '../../imported-minutes.ts'
import { noteBeside } from './attendance-note.ts'
import { leadingName } from './person-names.ts'

/** The role that a person has by standing under a label, until the line itself says more. */
const roleOfField: Partial<Record<FieldKind, ImportedRole>> = {
  deciding: 'member',
  serving: 'serving-substitute',
  substitutes: 'substitute',
  officials: 'official',
  'co-opted': 'co-opted',
  others: 'other',
  secretary: 'secretary',
  chair: 'chair'
}

const roleInNote: { role: ImportedRole; pattern: RegExp }[] = [
  { role: 'vice-chair', pattern: /(?:vice|v\.?) ordf/iu },
  { role: 'chair', pattern: /(?<!\p{L})(?:ordförande|ordf\.?)(?!\p{L})/iu },
  { role: 'serving-substitute', pattern: /(?:tjg|tjänstg|tjänstgörande)\.? ersättare|^ersätter /iu },
  { role: 'secretary', pattern: /(?<!\p{L})(?:nämnd|mötes|kommun|förbunds)?sekreterare(?!\p{L})/iu },
  { role: 'rapporteur', pattern: /föredragande/iu },
  { role: 'co-opted', pattern: /adjungerad/iu }
]

/** Everyone named on the cover, in order, each once; a chair or secretary who also stands under a label of their own is one. */
export const readAttendance = (fields: readonly FormField[]): ImportedAttendance[] => {
  const people: ImportedAttendance[] = []
  for (const field of fields) {
    const role = roleOfField[field.kind]
    if (!role) continue
    for (const { name, note } of peopleIn(field)) {
      const person = attendanceOf(name, note, role)
      const known = people.find(other => other.name === person.name)
      if (!known) people.push(person)
      else if (role === 'chair' || role === 'secretary') known.role = role
    }
  }
  return people
}

type Person = { name: string; note: string }

// A name begins a person; what stands before the next name, on the same line or the next, is said of that person.
const peopleIn = ({ lines }: FormField): Person[] => {
  const people: Person[] = []
  for (const line of lines) {
    for (const cell of line.cells.length > 1 ? line.cells.map(one => one.text) : [line.text]) {
      for (const part of cell.split(/[,;] (?=\p{Lu}[\p{L}-]+ (?:(?:af|von|de) )?\p{Lu})/u)) {
        const before = titleBefore(part)
        const name = leadingName(part.slice(before.length))
        const last = people.at(-1)
        if (name) people.push({ name, note: noteOf(before, part.slice(before.length + name.length)) })
        else if (last) last.note += ` ${part}`
      }
    }
  }
  return people
}

/** "Räddningschef Daniel Gyllner", "1:e vice ordförande Bo Ek": a title, and not the first of the names. */
const titleBefore = (part: string): string => {
  const words = beforeName.exec(part)?.[0] ?? ''
  return title.test(words) && leadingName(part.slice(words.length)) ? words : ''
}

const beforeName =
  /^(?:\d:[ea] |förste |andre )?(?:(?:tf|bitr|vice|biträdande)\.? )?\p{L}+ (?=\p{L}[\p{L}-]+ \p{L})/iu
const title =
  /(?:chef|direktör|sekreterare|ekonom|jurist|strateg|utredare|ledare|handläggare|samordnare|controller|ingenjör|arkitekt|revisor|rektor|registrator|inspektör|assistent|ombud|planerare|ordförande|ledamot)(?:en|n)? $/iu

const noteOf = (before: string, after: string): string =>
  [before.trim(), after.replace(/^[ ,]+/u, '')].filter(Boolean).join(', ')

const attendanceOf = (name: string, said: string, role: ImportedRole): ImportedAttendance => {
  const note = said.replace(/^[ ,]+|[ ,.…_]+$/gu, '')
  const forName = /(?:ersätter|(?:ersättare )?för|i stället för) (?<other>\p{Lu}.*)/u.exec(note)?.groups?.[
    'other'
  ]
  const other = forName ? (leadingName(forName) ?? null) : null
  const noted = roleInNote.find(({ pattern }) => pattern.test(note))?.role
  const { from, to } = paragraphRange(note)
  const row = {
    name,
    role:
      (other && role !== 'other'
        ? 'serving-substitute'
        : role === 'member' || role === 'official' || role === 'other'
          ? noted
          : undefined) ?? role,
    forName: other,
    fromParagraph: from,
    toParagraph: to,
    isRemote: /på distans|distansnärvaro|via (?:Teams|länk|Zoom|Skype)|digitalt|deltar på länk/iu.test(note)
  }
  return { ...row, note: noteBeside(note, row) }
}

const paragraphRange = (note: string): { from: number | null; to: number | null } => {
  const range = /§§? ?(\d+) ?[–-] ?(?:§ ?)?(\d+)/u.exec(note)
  if (range) return { from: Number(range[1]), to: Number(range[2]) }
  const from = /(?:fr\.? ?o\.? ?m\.?|från(?: och med)?) §? ?(\d+)/iu.exec(note)?.[1]
  const to = /(?:t\.? ?o\.? ?m\.?|till och med) §? ?(\d+)/iu.exec(note)?.[1]
  return { from: from ? Number(from) : null, to: to ? Number(to) : null }
}
