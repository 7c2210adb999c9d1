import { openWriter } from '../../server/db/sqlite.ts'
import { sealMinutes } from '../../server/domain/approval/seal-minutes.ts'
import { startSeries } from '../../server/domain/bodies/series.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../server/domain/decisions/paragraph-schemas.ts'
import { closeMeeting } from '../../server/domain/meetings/run-meeting.ts'
import { move, put, reserve } from './deciding-world.ts'
import { attach, attend, openBodyWorld, openedMeeting, plannedMeeting, sealingOf } from './body-world.ts'
import type { BodyWorld } from './body-world.ts'

/**
 * A database with a sealed meeting (§ 5-6), an open and a planned one, and case 048/26, on a connection of its own, as a hand
 * with raw SQL has it. In the statements `id_of('sealed meeting')`, `id_of('open A')` … name the rows.
 */
export const openByHand = async () => {
  const world = await openBodyWorld()
  const organId = world.organisation.preparatoryGroup.id
  const ids = new Map([
    ['organ', organId],
    ['other organ', world.organisation.workingCommittee.id]
  ])
  await startSeries(world.ctx(), { kind: 'paragraph', organId, year: 2026, firstNumber: 5 })
  await startSeries(world.ctx(), { kind: 'case', organId: null, year: 2026, firstNumber: 47 })
  // Its protokoll goes into the collecting case of the group, 047/26.
  await makeMeeting(world, ids, 'sealed', '2026-02-12')
  await openCase(world.ctx(), { title: 'Ett ärende' })
  await makeMeeting(world, ids, 'open', '2026-03-12')
  ids.set('planned', (await plannedMeeting(world, { firstOn: '2027-01-10' })).meeting.id)
  const db = openWriter(world.databaseFile)
  db.function('id_of', { deterministic: true }, name => ids.get(String(name)) ?? null)

  /** What the database answers to the last statement; all is undone, should it have been let through. */
  const answer = (...statements: string[]): string => {
    db.exec('begin')
    try {
      const changes = statements.map(sql => db.prepare(sql).run().changes)
      return `let through, ${changes.at(-1)} rows`
    } catch (error) {
      return String(error)
    } finally {
      db.exec('rollback')
    }
  }
  return { db, ids, answer }
}

const makeMeeting = async (
  world: BodyWorld,
  ids: Map<string, string>,
  name: 'sealed' | 'open',
  firstOn: string
): Promise<void> => {
  const { meeting, matters } = await openedMeeting(world, { firstOn, matters: ['A', 'B'] })
  await attend(world, meeting.id, { name: 'Ola Ordförande', role: 'chair', presided: true })
  await attend(world, meeting.id, { name: 'Stina Skrivare', role: 'secretary' })
  const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['anta planen'] })]
  await editParagraph(world.ctx(), matters[0]!.id, 1, { text: 'Planen är klar.', decisions })
  await attach(world, matters[0]!.id, 'Plan.txt', `Planen, ${name}`)
  const [paragraphId] = [matters[0]!.id]
  await move(world, paragraphId, { name: 'Ola Ordförande', kind: 'approve' })
  await put(world, paragraphId, {
    yesText: 'bifall',
    method: 'open-vote',
    votes: [{ name: 'Ola Ordförande', answer: 'yes' }],
    ballots: [{ name: 'X', ballots: 1 }]
  })
  await reserve(world, paragraphId, {
    name: 'Ola Ordförande',
    kind: 'reservation',
    notifiedOn: firstOn
  })
  ids.set(`${name} meeting`, meeting.id)
  for (const { id, title } of matters) ids.set(`${name} ${title}`, id)
  if (name === 'open') return
  await closeMeeting(world.ctx(), meeting.id)
  await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
}
