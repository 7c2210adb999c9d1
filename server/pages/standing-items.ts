import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { layOutAgenda } from '../domain/agenda/lay-out-agenda.ts'
import {
  NewStandingItem,
  StandingItemEdit,
  StandingItemPlace
} from '../domain/agenda/standing-item-schemas.ts'
import {
  addStandingItem,
  editStandingItem,
  getStandingItem,
  listStandingItems,
  moveStandingItem,
  removeStandingItem
} from '../domain/agenda/standing-items.ts'
import { getOrgan } from '../domain/bodies/organs.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { standingItemPage, standingItemsPage } from '../rendering/page-models/standing-item-pages.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { paths } from './paths.ts'
import { showMeeting } from './show-meeting.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }
type WithItem = { Params: { id: string; standingItemId: string } }

/** The template of an organ's agenda, and the agenda that is laid out of it. */
export const standingItemPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.standingItems(':id'), (request, reply) =>
    showItems(request, reply, request.params.id)
  )

  app.post<WithId>(paths.standingItems(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addStandingItem(request.ctx, id, readForm(NewStandingItem, typed)), {
      done: () => reply.onward(paths.standingItems(id), 'added'),
      again: refusal =>
        showItems(request, reply, id, formAgain('standingItem', typed, refusal), refusal.status)
    })
  })

  const item = paths.standingItem(':id', ':standingItemId')
  app.get<WithItem>(item, (request, reply) => showItem(request, reply, request.params.standingItemId))

  app.post<WithItem>(item, async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id, standingItemId } = request.params
    const edit = () => readForm(StandingItemEdit, typed)
    return submit(() => editStandingItem(request.ctx, standingItemId, revisionOf(typed), edit()), {
      done: () => reply.onward(paths.standingItems(id), 'saved'),
      again: refusal =>
        showItem(request, reply, standingItemId, formAgain('standingItem', typed, refusal), refusal.status)
    })
  })

  app.post<WithItem>(paths.standingItemMove(':id', ':standingItemId'), async (request, reply) => {
    const { id, standingItemId } = request.params
    const typed = formBodyOf(request.body)
    await moveStandingItem(request.ctx, standingItemId, revisionOf(typed), readForm(StandingItemPlace, typed))
    return reply.onward(paths.standingItems(id), 'moved')
  })

  app.post<WithItem>(paths.standingItemRemoval(':id', ':standingItemId'), async (request, reply) => {
    const { id, standingItemId } = request.params
    await removeStandingItem(request.ctx, standingItemId)
    return reply.onward(paths.standingItems(id), 'removed')
  })

  app.post<WithId>(paths.standingMatters(':id'), async (request, reply) => {
    const { id } = request.params
    return submit(() => layOutAgenda(request.ctx, id), {
      done: () => reply.onward(paths.meeting(id), 'agenda-laid-out'),
      again: ({ message, status }) => showMeeting(request, reply, id, { refusal: message }, status)
    })
  })
}

const showItems = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const organ = await getOrgan(ctx, id)
  const mayEdit = can(ctx.actor, 'meetings.plan', { organId: id })
  const items = await listStandingItems(ctx, id)
  return reply.page('organisation/standing-items', standingItemsPage(organ, items, mayEdit, form), status)
}

const showItem = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  standingItemId: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const item = await getStandingItem(ctx, standingItemId)
  const organ = await getOrgan(ctx, item.organId)
  const mayEdit = can(ctx.actor, 'meetings.plan', { organId: organ.id })
  return reply.page('organisation/standing-item', standingItemPage(organ, item, mayEdit, form), status)
}
