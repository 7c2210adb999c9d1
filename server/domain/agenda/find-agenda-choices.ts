import { and, desc, eq, ne } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { seesSecretOf } from '../cases/cases.ts'
import { getAgenda } from '../meetings/agenda.ts'
import { assertMayAddMatter } from '../meetings/matters.ts'
import { seeMatter } from '../meetings/meeting-access.ts'
import { getMeeting } from '../meetings/meetings.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { AgendaChoice } from './agenda-choice-schemas.ts'
import { listOpenCases } from './choosable-records.ts'
import { listDueItems } from './lay-out-agenda.ts'

const { matters, meetings } = schema

const most = 6

/** What of the register, the template and the organ's earlier matters has those words, and is not on the agenda yet. */
export const findAgendaChoices = async (
  ctx: Context,
  meetingId: string,
  text: string
): Promise<AgendaChoice[]> => {
  await assertMayAddMatter(ctx, meetingId)
  const wanted = text.trim()
  if (wanted === '') return []
  const { sections } = await getAgenda(ctx, meetingId)
  const there = sections.flatMap(section => section.matters)
  const cases = (await listOpenCases(ctx, wanted))
    .filter(found => !found.secrecy || seesSecretOf(ctx, found))
    .filter(({ id }) => !there.some(({ caseId }) => caseId === id))
    .slice(0, most)
    .map(({ id, title, dnr }): AgendaChoice => ({ kind: 'case', id, title, dnr, detail: 'Öppet ärende' }))
  const items = (await listDueItems(ctx, meetingId))
    .filter(({ isOnAgenda, title, dnr }) => !isOnAgenda && hasWords(`${title} ${dnr ?? ''}`, wanted))
    .slice(0, most)
    .map(({ standingItemId: id, title, dnr }): AgendaChoice => ({
      kind: 'standing-item',
      id,
      title,
      dnr,
      detail: 'Stående punkt'
    }))
  return [...cases, ...items, ...(await findEarlier(ctx, meetingId, wanted))]
}

const findEarlier = async (ctx: Context, meetingId: string, wanted: string): Promise<AgendaChoice[]> => {
  const { organId } = await getMeeting(ctx, meetingId)
  const rows = await ctx.store.read
    .select({ id: matters.id, title: matters.title, dnr: matters.externalDnr, day: meetings.firstOn })
    .from(matters)
    .innerJoin(meetings, eq(meetings.id, matters.meetingId))
    .where(and(eq(meetings.organId, organId), ne(meetings.id, meetingId)))
    .orderBy(desc(meetings.firstOn), desc(matters.number))
    .limit(2_000)
  const found: AgendaChoice[] = []
  for (const { id, title, dnr, day } of rows) {
    if (found.length === most) break
    if (!hasWords(`${title} ${dnr ?? ''}`, wanted) || found.some(earlier => earlier.title === title)) continue
    const matter = await findSeen(ctx, id)
    if (matter && matter.withheld === null)
      found.push({ kind: 'matter', id, title, dnr: matter.dnr, detail: `${matter.label}, ${day}` })
  }
  return found
}

// A meeting whose agenda the actor may not see is passed over without a word.
const findSeen = async (ctx: Context, id: string) => {
  try {
    return (await seeMatter(ctx, id)).matter
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

const hasWords = (text: string, wanted: string): boolean => {
  const folded = text.toLocaleLowerCase('sv')
  return wanted
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every(word => folded.includes(word))
}
