import { startSeries } from '../../server/domain/bodies/series.ts'
import type { FileVault } from '../../server/domain/files/file-vault.ts'
import { inTransaction, type Context } from '../../server/domain/shared/context.ts'
import { addDays, dayInSweden, yearOf } from '../../server/domain/shared/dates.ts'
import { seedDelegations } from './delegations.ts'
import { approveEarlierMeeting } from './earlier-meeting.ts'
import { receiveSeedFiles, seedMeetings } from './meetings.ts'
import { seedOrganisation } from './organisation.ts'
import { seedPeople } from './people.ts'
import { seedRetention } from './retention.ts'
import { seedStandingItems } from './standing-items.ts'
import { receiveLetter, seedRegister } from './register.ts'

/** Fills an empty database with the invented förbund, in one transaction: its organs, people, cases and meetings; then the minutes of one are locked. */
export const seedDemo = async (ctx: Context, vault: FileVault): Promise<void> => {
  const files = await receiveSeedFiles(vault, ctx.now)
  const letter = await receiveLetter(vault, ctx.now)
  const earlier = await inTransaction(ctx, async tx => {
    const organisation = await seedOrganisation(tx)
    const people = await seedPeople(tx, organisation)
    await seedRetention(tx, organisation)
    await seedStandingItems(tx, organisation)
    // The body goes on from an older system in the middle of the year.
    const year = yearOf(addDays(dayInSweden(tx.now), -9))
    await startSeries(tx, {
      kind: 'paragraph',
      organId: organisation.preparatoryGroup.id,
      year,
      firstNumber: 87
    })
    await startSeries(tx, { kind: 'case', organId: null, year: yearOf(dayInSweden(tx.now)), firstNumber: 48 })
    const meeting = await seedMeetings(tx, { organisation, people, files })
    await seedRegister(tx, people, letter)
    await seedDelegations(tx, organisation, people)
    return meeting
  })
  const { renderMinutesPdf } = await import('../../server/rendering/pdf/render-minutes-pdf.ts')
  await approveEarlierMeeting(ctx, earlier, { vault, renderMinutes: renderMinutesPdf })
}
