import { randomUUID } from 'node:crypto'
import { readConfig } from '../server/config.ts'
import { prepareDataFolder } from '../server/db/data-folder.ts'
import { migrateDatabase } from '../server/db/migrate.ts'
import { openStore } from '../server/db/store.ts'
import { systemActor } from '../server/domain/access/actor.ts'
import { adoptEarlierEvents } from '../server/domain/events/adopt-earlier-events.ts'
import { openFileVault, type FileVault } from '../server/domain/files/file-vault.ts'
import type { Context } from '../server/domain/shared/context.ts'

/**
 * The data folder of DATA_DIR, for a command beside the server or without it: two processes may write in turn, since each
 * transaction begins immediate. The command acts as the system.
 */
export const openData = async (
  actorName: string
): Promise<{ ctx: Context; vault: FileVault; close: () => void }> => {
  const { databaseFile, filesFolder } = prepareDataFolder(readConfig().dataFolder)
  migrateDatabase(databaseFile)
  const store = openStore(databaseFile)
  const ctx: Context = {
    store,
    actor: systemActor(actorName),
    now: new Date().toISOString(),
    newId: () => randomUUID(),
    origin: { via: 'script' }
  }
  await adoptEarlierEvents(ctx)
  return { ctx, vault: openFileVault(filesFolder), close: () => store.close() }
}
