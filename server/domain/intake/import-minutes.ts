import { nameOfActor } from '../access/actor.ts'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { findBody } from '../bodies/body-store.ts'
import type { Organ } from '../bodies/organ-schemas.ts'
import { findOrgans } from '../bodies/organ-store.ts'
import { addDraftOrgan } from '../bodies/organs.ts'
import { recordEvent } from '../events/record-event.ts'
import { rememberFile, type StoredFile } from '../files/file-store.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden, isIsoDate, yearOf, type IsoDate } from '../shared/dates.ts'
import { getImport } from './get-import.ts'
import type { ImportedMinutes } from './imported-minutes.ts'
import { importMeeting } from './import-meeting.ts'
import { importParagraphs } from './import-paragraphs.ts'
import type { Import } from './import-schemas.ts'
import { findImportOf } from './import-store.ts'
import { newFlags, type RaiseFlag } from './raise-flag.ts'
import { writableMinutes } from './writable-minutes.ts'

type Source = { file: StoredFile; fileName: string }

/** `isNew` is false when the same file was imported before: then nothing was changed. */
export type Outcome = { imported: Import; isNew: boolean }

/**
 * Makes a closed meeting of what was read from an existing protokoll. Numbers are kept and marked imported; what cannot be
 * taken as it stands (an unknown organ, a number already held) becomes a flag, never a failure. The same file twice is once.
 */
export const importMinutes = (
  ctx: Context,
  { file, fileName }: Source,
  asRead: ImportedMinutes
): Promise<Outcome> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'meetings.import')
    const before = await findImportOf(tx.store, file.sha256)
    if (before) return { imported: await getImport(tx, before.id), isNew: false }
    const read = writableMinutes(asRead)
    const flags = newFlags(read.flags)
    const organ = await organOf(tx, read.organName?.trim() || null, flags.raise)
    const isDateKnown = isIsoDate(read.firstOn ?? '')
    const firstOn = isDateKnown && read.firstOn ? read.firstOn : dateUnknown(tx, flags.raise)
    const bodyName = await foreignBodyName(tx, read.bodyName?.trim() || null, flags.raise)
    const meetingId = await importMeeting(tx, read, { organ, firstOn, bodyName })
    const isForeign = bodyName !== null
    const keepsPrinted = !isDateKnown || standsInOurWay(tx, { organ, firstOn, isForeign })
    const matterIds = await importParagraphs(tx, read, {
      meetingId,
      organ,
      isForeign,
      keepsPrinted,
      raise: flags.raise
    })
    const id = tx.newId()
    await rememberFile(tx.store, file)
    await tx.store.write.insert(schema.imports).values({
      id,
      fileName,
      sha256: file.sha256,
      meetingId,
      share: Number.isFinite(read.share) ? read.share : 0,
      unplaced: read.unplaced,
      furniture: read.furniture,
      fields: read.fields,
      importedAt: tx.now,
      importedBy: nameOfActor(tx.actor)
    })
    for (const [position, { paragraph, ...flag }] of flags.all.entries()) {
      const matterId = paragraph === null ? null : (matterIds.get(paragraph) ?? null)
      await tx.store.write
        .insert(schema.importFlags)
        .values({ ...flag, id: tx.newId(), importId: id, position, matterId })
    }
    await recordEvent(tx, 'meeting.imported', meetingId, { after: { fileName, sha256: file.sha256 } })
    return { imported: await getImport(tx, id), isNew: true }
  })

// Of a year that goes on, another body's § would make our own series pass over numbers that it never gave.
const standsInOurWay = (
  { now }: Context,
  { organ, firstOn, isForeign }: { organ: Organ; firstOn: IsoDate; isForeign: boolean }
): boolean => isForeign && !organ.isDraft && yearOf(firstOn) >= yearOf(dayInSweden(now))

const organOf = async (tx: Context, name: string | null, raise: RaiseFlag): Promise<Organ> => {
  const wanted = name ?? 'Okänt organ'
  const known = (await findOrgans(tx.store)).find(organ => organ.name.toLowerCase() === wanted.toLowerCase())
  if (known) {
    if (known.isDraft)
      raise('draft-organ', `Organet ”${known.name}” är upplagt vid en inläsning. Se över dess regler.`)
    return known
  }
  raise(
    'unknown-organ',
    name
      ? `Organet ”${name}” fanns inte och har lagts upp som utkast. Se över dess regler.`
      : 'Texten säger inte vilket organ det gäller. Mötet ligger under ”Okänt organ”.'
  )
  return addDraftOrgan(tx, wanted)
}

// An old protokoll must lie somewhere in time; the flag says that the day is not known.
const dateUnknown = (tx: Context, raise: RaiseFlag): string => {
  raise('unknown-date', 'Mötets datum gick inte att läsa. Dagens datum står där tills någon rättar det.')
  return dayInSweden(tx.now)
}

const foreignBodyName = async (
  { store }: Context,
  name: string | null,
  raise: RaiseFlag
): Promise<string | null> => {
  if (!name) return null
  const body = await findBody(store)
  const own = body ? [body.name, ...body.earlierNames.map(earlier => earlier.name)] : []
  if (own.some(known => known.toLowerCase() === name.toLowerCase())) return null
  raise(
    'unknown-body',
    `”${name}” är varken ert namn eller ett tidigare namn. Protokollet behåller det namnet.`
  )
  return name
}
