import { addNote } from '../../server/domain/cases/notes.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { addWatch } from '../../server/domain/cases/watches.ts'
import type { StoredFile } from '../../server/domain/files/file-store.ts'
import type { FileVault } from '../../server/domain/files/file-vault.ts'
import { receiveFile } from '../../server/domain/files/receive-file.ts'
import { registerRecord } from '../../server/domain/register/register-record.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import { addDays, dayInSweden, yearOf, type Instant } from '../../server/domain/shared/dates.ts'
import type { People } from './people.ts'

const letterText =
  'Hej!\n\nVi undrar vilka hållplatser som sjukresorna i Fjällmark ska ha från och med sommaren.\n\nVänliga hälsningar\nÄlvbuss ekonomisk förening\n'

/** The files that the records of the seed carry; received before the transaction. */
export const receiveLetter = (vault: FileVault, now: Instant): Promise<StoredFile> =>
  receiveFile(vault, 'Fraga_om_hallplatser.txt', Buffer.from(letterText), { maxBytes: 10_000, now })

/** An invented register: a case from outside with its records, one under secrecy, and a collecting case. */
export const seedRegister = async (ctx: Context, people: People, letter: StoredFile): Promise<void> => {
  const today = dayInSweden(ctx.now)
  await openCase(ctx, { title: `Nomineringar ${yearOf(today)}`, isCollecting: true })
  const { id } = await openCase(ctx, {
    title: 'Fråga om hållplatser för sjukresor i Fjällmark',
    initiative: 'external',
    counterparts: ['Älvbuss ekonomisk förening'],
    externalNumbers: [{ number: 'ÄB 2026-17', holder: 'Älvbuss ekonomisk förening' }],
    officerId: people.economist.id
  })
  await registerRecord(ctx, id, {
    record: {
      direction: 'received',
      title: 'Fråga om hållplatser',
      sender: 'Älvbuss ekonomisk förening',
      documentOn: addDays(today, -8),
      recordType: 'Korrespondens av vikt'
    },
    files: [{ fileName: 'Fraga_om_hallplatser.txt', file: letter }]
  })
  await registerRecord(ctx, id, {
    record: {
      direction: 'received',
      title: 'Läkarutlåtande som bifogats av en resenär',
      publicTitle: 'Komplettering',
      sender: 'Enskild person',
      documentOn: today,
      medium: 'paper',
      location: 'Kassaskåpet, kansliet'
    },
    secrecy: { statute: 'OSL 25 kap. 1 §', authority: null }
  })
  await registerRecord(ctx, id, {
    record: {
      direction: 'sent',
      title: 'Svar om hållplatser',
      receiver: 'Älvbuss ekonomisk förening',
      documentOn: today
    }
  })
  await addNote(ctx, id, { text: 'Föreningen vill ha besked före midsommar. Lovade att återkomma.' })
  await addWatch(ctx, id, { watchOn: addDays(today, 14), note: 'Har regionen svarat om hållplatserna?' })
}
