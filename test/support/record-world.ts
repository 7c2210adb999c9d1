import { receiveFile } from '../../server/domain/files/receive-file.ts'
import type { FileVariant, Record } from '../../server/domain/register/record-schemas.ts'
import { registerRecord } from '../../server/domain/register/register-record.ts'
import type { NewSecrecyMark } from '../../server/domain/secrecy/secrecy-schemas.ts'
import type { World } from './world.ts'

type RecordWish = {
  title: string
  variants?: readonly FileVariant[]
  words?: string
  secrecy?: NewSecrecyMark
}

/** A record that came in, with a file of each of these variants (one original unless something else is wished). */
export const recordOf = async (
  world: World,
  caseId: string,
  { title, variants = ['original'], words = title, secrecy }: RecordWish
): Promise<Record> => {
  const limits = { maxBytes: 1_000_000, now: world.now }
  const files = []
  for (const [index, variant] of variants.entries()) {
    const fileName = `${index}-${variant}.txt`
    const content = Buffer.from(variants.length > 1 ? `${words} ${fileName}` : words)
    files.push({ fileName, variant, file: await receiveFile(world.vault, fileName, content, limits) })
  }
  const record = { direction: 'received', title } as const
  return registerRecord(world.ctx(), caseId, { record, files, ...(secrecy && { secrecy }) })
}
