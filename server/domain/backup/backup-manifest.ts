import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Sha256 = z.string().regex(/^[\da-f]{64}$/)
const Count = z.int().nonnegative()

// A closed list: what a manifest names is written to when it is restored, and must not lie outside the data folder.
const PartPath = z
  .string()
  .regex(/^(paragraf\.sqlite|key|anchors\/\d{4}-\d\d-\d\d\.jsonl|files\/[\da-f]{2}\/[\da-f]{64})$/)

/** One file of the data folder: where it lies there, and its bytes, which lie in the backup under their hash. */
export type BackupPart = z.infer<typeof BackupPart>
export const BackupPart = z.strictObject({ path: PartPath, sha256: Sha256, size: Count })

/** What a backup consists of and what must be found in it. */
export type BackupManifest = z.infer<typeof BackupManifest>
export const BackupManifest = z.strictObject({
  format: z.literal('paragraf-backup-1'),
  /** Of Paragraf. */
  version: z.string(),
  madeAt: z.iso.datetime(),
  /** Rows per table of the database; `__drizzle_migrations` is its schema's version. */
  tables: z.record(z.string(), Count),
  /** The last event; null when there is none. */
  trail: z.strictObject({ sequence: Count, hash: Sha256, at: z.string() }).nullable(),
  parts: z.array(BackupPart)
})

export const manifestFile = (folder: string): string => join(folder, 'manifest.json')

/** JSON with the hash of all of it as its last field, so that a changed byte is noticed here too. */
export const writtenManifest = (manifest: BackupManifest): string =>
  `${JSON.stringify({ ...manifest, sha256: hashOf(manifest) }, null, 1)}\n`

/** Throws an Error that says what to do when there is no complete backup. */
export const readManifest = (folder: string): BackupManifest => {
  const { format, sha256, ...rest } = parsed(textOf(folder), folder)
  const body = { format, ...rest }
  if (typeof format === 'string' && /^paragraf-backup-(?!1$)\d+$/.test(format)) {
    throw new Error(
      `Säkerhetskopian i ${folder} är gjord av en annan version av Paragraf. Använd den versionen.`
    )
  }
  const result = BackupManifest.safeParse(body)
  if (result.success && hashOf(body) === sha256) return result.data
  throw new Error(
    `Säkerhetskopian i ${folder} är skadad: manifest.json har ändrats sedan den skrevs. ${instead(folder)}`
  )
}

const textOf = (folder: string): string => {
  const file = manifestFile(folder)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  if (!existsSync(folder)) throw new Error(`Mappen ${folder} finns inte.`)
  throw new Error(
    existsSync(join(folder, 'parts'))
      ? `Säkerhetskopian i ${folder} är inte färdig: manifest.json saknas. Den avbröts innan den var klar, eller har kopierats hit bara till en del. ${instead(folder)}`
      : `Det finns ingen säkerhetskopia i ${folder}: manifest.json saknas.`
  )
}

const parsed = (text: string, folder: string): Record<string, unknown> => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    throw new Error(
      `Säkerhetskopian i ${folder} är skadad: manifest.json är avhuggen eller går inte att läsa. ${instead(folder)}`
    )
  }
}

const instead = (folder: string): string =>
  `Använd en annan säkerhetskopia, eller gör en ny med npm run backup -- ${folder}`

const hashOf = (manifest: object): string =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex')
