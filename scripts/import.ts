import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { getMinutesFile } from '../server/domain/approval/get-minutes-file.ts'
import { findInstallationMode, settleInstallationMode } from '../server/domain/bodies/installation.ts'
import { listParagraphs } from '../server/domain/decisions/get-paragraph.ts'
import type { FileVault } from '../server/domain/files/file-vault.ts'
import { importFile } from '../server/domain/intake/import-file.ts'
import type { Import } from '../server/domain/intake/import-schemas.ts'
import type { Context } from '../server/domain/shared/context.ts'
import { formatInstant } from '../server/rendering/format.ts'
import { renderMinutesPdf } from '../server/rendering/pdf/render-minutes-pdf.ts'
import { openData } from './open-data.ts'
import { seedDemo } from './seed/demo.ts'

const usage = `npm run import -- FIL [--pdf UT.pdf]   läser in ett protokoll (text eller PDF) och skriver vad som blev läst som JSON`

const run = async (ctx: Context, vault: FileVault): Promise<void> => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { pdf: { type: 'string' } } })
  const [fileName] = positionals
  if (!fileName || positionals.length > 1) throw new Error(usage)
  const bytes = await readFile(fileName)
  await fillEmptyFolder(ctx, vault)
  const { imported, isNew } = await importFile(ctx, vault, { fileName, bytes, maxBytes: 100_000_000 })
  if (!isNew) console.error(alreadyImported(imported))
  if (values.pdf) {
    const file = await getMinutesFile(ctx, imported.meetingId, { vault, renderMinutes: renderMinutesPdf })
    await writeFile(values.pdf, file.bytes)
  }
  console.log(JSON.stringify({ isNew, ...(await summaryOf(ctx, imported)) }))
}

// As `npm start` does: whichever command comes first, an empty folder gets the invented förbund.
const fillEmptyFolder = async (ctx: Context, vault: FileVault): Promise<void> => {
  if (await findInstallationMode(ctx.store)) return
  await settleInstallationMode(ctx, 'demo')
  await seedDemo(ctx, vault)
}

const alreadyImported = ({ fileName, importedAt, meetingId }: Import): string =>
  `Filen är redan inläst, ${formatInstant(importedAt)} som ”${fileName}”. Ingenting har ändrats. Mötet: /sammantraden/${meetingId}`

/** `paragraphs` and `flags` are lists; `dnr`, `clauses` and `decisions` are how many; `share` is 0 to 1. */
const summaryOf = async (ctx: Context, { id, meetingId, flags, share, unplaced }: Import) => {
  const paragraphs = (await listParagraphs(ctx, meetingId)).map(
    ({ number, label, title, dnr, decisions }) => ({
      number,
      label: label.replace('\u00a0', ' '),
      title,
      dnr,
      decisions: decisions.map(({ heading, lines }) => ({ heading, clauses: lines }))
    })
  )
  const decisions = paragraphs.flatMap(paragraph => paragraph.decisions)
  return {
    importId: id,
    meetingId,
    paragraphs,
    dnr: paragraphs.filter(({ dnr }) => dnr !== null).length,
    clauses: decisions.flatMap(({ clauses }) => clauses).length,
    decisions: decisions.length,
    flags,
    share,
    unplaced
  }
}

const { ctx, vault, close } = await openData('npm run import')
try {
  await run(ctx, vault)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  close()
}
