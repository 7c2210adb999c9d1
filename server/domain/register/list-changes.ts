import { z } from 'zod'
import { assertCan } from '../access/can.ts'
import { invalidField } from '../shared/app-error.ts'
import type { EventType } from '../events/event-types.ts'
import type { Context } from '../shared/context.ts'
import { instant } from '../shared/dates.ts'
import { findRegisterEvents, type RegisterEvent } from './change-store.ts'

export const changeKinds = ['added', 'changed', 'struck', 'marked', 'unmarked'] as const

/** What happened to a case or a record. It tells no title and no name, so that it is the same for everybody. */
export const Change = z
  .object({
    cursor: z.string().meta({ description: 'Ange den som after för det som kom sedan', examples: ['4711'] }),
    kind: z.enum(['case', 'record']),
    id: z.string(),
    caseId: z.string(),
    dnr: z.string(),
    runningNumber: z.number().int().nullable().meta({ description: 'Handlingens nummer i ärendet' }),
    change: z.enum(changeKinds),
    at: instant
  })
  .meta({ id: 'Change' })
export type Change = z.infer<typeof Change>

export const ChangeFilter = z.object({
  after: z
    .string()
    .regex(/^\d{1,15}$/, { error: 'Ange en markör ur ett tidigare svar, eller inget alls.' })
    .optional()
    .meta({ description: 'Markören i ett tidigare svar; från början om inget anges', examples: ['4711'] }),
  limit: z.coerce.number().int().min(1).max(1000).default(100).meta({ description: 'Högst så många' })
})
export type ChangeFilter = z.infer<typeof ChangeFilter>

/** Changes in the order they were made; `next` is where to go on, also when nothing has happened yet. */
export const Changes = z
  .object({ items: z.array(Change), next: z.string(), hasMore: z.boolean() })
  .meta({ id: 'Changes' })
export type Changes = z.infer<typeof Changes>

/**
 * What has happened to cases and records since a cursor, from the trail. The same cursor always gives the same changes, and
 * whoever follows `next` to its end has met every case and record. A mark on a case holds for its records.
 */
export const listChanges = async (ctx: Context, { after, limit }: ChangeFilter): Promise<Changes> => {
  assertCan(ctx, 'cases.read')
  const { events, reached, hasMore, isBeyond } = await findRegisterEvents(ctx.store, {
    verbs: Object.keys(changeOf),
    after: Number(after ?? 0),
    limit
  })
  // As after a backup was restored: what came in since would never be told of.
  if (isBeyond)
    throw invalidField(
      'after',
      'Markören är längre fram än diariet: en säkerhetskopia kan ha lästs tillbaka. Börja om från början, utan after.'
    )
  return { items: events.map(toChange), next: String(reached), hasMore }
}

const toChange = ({ sequence, verb, recordId, ...told }: RegisterEvent): Change => ({
  cursor: String(sequence),
  kind: recordId ? 'record' : 'case',
  id: recordId ?? told.caseId,
  ...told,
  change: changeOf[verb as EventType] ?? 'changed'
})

const changeOf: Partial<Record<EventType, (typeof changeKinds)[number]>> = {
  'case.opened': 'added',
  'case.imported': 'added',
  'case.edited': 'changed',
  'case.closed': 'changed',
  'case.reopened': 'changed',
  'case.related': 'changed',
  'case.unrelated': 'changed',
  'case.struck': 'struck',
  'record.registered': 'added',
  'record.imported': 'added',
  'record.edited': 'changed',
  'record.file-added': 'changed',
  'record.struck': 'struck',
  'secrecy.marked': 'marked',
  'secrecy.lifted': 'unmarked'
}
