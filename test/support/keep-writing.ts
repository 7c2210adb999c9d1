import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { placesIn } from '../../server/db/data-folder.ts'
import { openStore } from '../../server/db/store.ts'
import { systemActor } from '../../server/domain/access/actor.ts'
import { latestAnchor } from '../../server/domain/events/anchor.ts'
import { writeAnchor } from '../../server/domain/events/anchor-files.ts'
import { recordEvent } from '../../server/domain/events/record-event.ts'
import { rememberFile } from '../../server/domain/files/file-store.ts'
import { openFileVault } from '../../server/domain/files/file-vault.ts'
import { inTransaction, type Context } from '../../server/domain/shared/context.ts'

// A process that takes in files and writes events and anchors in a data folder until it is killed; tells each committed event.
const [, , dataFolder = ''] = process.argv
const { databaseFile, filesFolder, anchorsFolder } = placesIn(dataFolder)
const store = openStore(databaseFile)
const vault = openFileVault(filesFolder)

for (;;) {
  const now = new Date().toISOString()
  const ctx: Context = { store, actor: systemActor('test'), now, newId: () => randomUUID() }
  const { sha256, size } = await vault.put(Buffer.from(randomUUID().repeat(500)))
  await inTransaction(ctx, async tx => {
    await rememberFile(tx.store, { sha256, size, mediaType: 'text/plain', pages: null, createdAt: now })
    await recordEvent(tx, 'case.edited', join('case', sha256.slice(0, 8)), { after: { sha256 } })
  })
  const anchor = (await latestAnchor(store))!
  writeAnchor(anchorsFolder, anchor, now)
  process.send?.(anchor.sequence)
  await wait(2)
}
