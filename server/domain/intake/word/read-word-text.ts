import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { markdownOf } from '../../../text/editor/to-markdown.ts'
import { mediaTypeOf } from '../../files/file-kinds.ts'
import { megabyte, megabytesOf } from '../../files/megabytes.ts'
import { getWritableMatter } from '../../meetings/meeting-access.ts'
import { AppError, invalidField } from '../../shared/app-error.ts'
import type { Context } from '../../shared/context.ts'
import { documentOfWord } from './word-blocks.ts'
import { countLosses } from './word-losses.ts'
import type { WordText } from './word-text-schemas.ts'
import { wordTreeOf } from './word-tree.ts'

export const mostWordBytes = 20 * megabyte
export const tooLargeWord = `Word-dokumentet är för stort: högst ${megabytesOf(mostWordBytes)}. Ta bort bilderna ur det och försök igen.`
// As long as the text of a § may be.
const mostCharacters = 200_000

/** Before a file is received: `not-found`, `not-allowed` or `minutes-locked` where the § may not be written. */
export const assertMayFetchText = async (ctx: Context, paragraphId: string): Promise<void> => {
  await getWritableMatter(ctx, paragraphId)
}

/** What a .docx says, for the text of a §. Nothing is stored: neither the file nor the text. */
export const readWordText = async (
  ctx: Context,
  paragraphId: string,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array }
): Promise<WordText> => {
  await assertMayFetchText(ctx, paragraphId)
  if (bytes.length > mostWordBytes) {
    throw new AppError('too-large', tooLargeWord, { errors: [{ field: 'file', message: tooLargeWord }] })
  }
  if (/\.(docm|dotm)$/i.test(fileName))
    throw wrongFile(`Filen ”${fileName}” kan innehålla makron. Spara den som .docx och försök igen.`)
  if (!/\.docx$/i.test(fileName))
    throw wrongFile(`Filen ”${fileName}” är inte ett Word-dokument. Välj en fil som slutar på .docx.`)
  if (bytes.length === 0) throw invalidField('file', `Filen ”${fileName}” är tom. Välj en annan fil.`)
  const folder = await mkdtemp(join(tmpdir(), 'paragraf-word-'))
  try {
    const path = join(folder, 'text.docx')
    await writeFile(path, bytes)
    await mediaTypeOf(path, fileName)
    return await textOfWord(path, fileName)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const textOfWord = async (path: string, fileName: string): Promise<WordText> => {
  const { tree, isTracked } = await wordTreeOf(path, fileName)
  const lost = countLosses()
  if (isTracked) lost.add('tracked')
  const markdown = markdownOf(documentOfWord(tree, lost))
  if (!markdown) throw invalidField('file', `Filen ”${fileName}” har ingen text att hämta.`)
  if (markdown.length > mostCharacters)
    throw invalidField('file', `Texten i ”${fileName}” är för lång för en paragraf: högst 200 000 tecken.`)
  return { markdown, notes: lost.notes() }
}

const wrongFile = (message: string): AppError =>
  new AppError('wrong-file-type', message, { errors: [{ field: 'file', message }] })
