import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { BodyEdit, MemberEdit, NewEarlierName, NewMember } from '../domain/bodies/body-schemas.ts'
import { addEarlierName, editBody } from '../domain/bodies/edit-body.ts'
import { getBody } from '../domain/bodies/get-body.ts'
import { addMember, editMember, getMember, listMembers, sumOfShares } from '../domain/bodies/members.ts'
import { listOrgans } from '../domain/bodies/organs.ts'
import { NewPerson } from '../domain/people/people-schemas.ts'
import { addPerson, listPersons } from '../domain/people/persons.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import {
  memberPage,
  organisationPage,
  type OrganisationForms
} from '../rendering/page-models/organisation-pages.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { administratorsOnly } from './form-guards.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'
import { wholeList } from './whole-list.ts'

/** The body itself, its members and a list of what it consists of. */
export const organisationPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.organisation, (request, reply) => showOrganisation(request, reply))

  app.post(paths.bodyFacts, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => editBody(request.ctx, revisionOf(typed), readForm(BodyEdit, typed)), {
      done: () => reply.onward(paths.organisation, 'saved'),
      again: refusal =>
        showOrganisation(request, reply, { body: formAgain('body', typed, refusal) }, refusal.status)
    })
  })

  app.post(paths.earlierNames, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => addEarlierName(request.ctx, readForm(NewEarlierName, typed)), {
      done: () => reply.onward(paths.organisation, 'added'),
      again: refusal =>
        showOrganisation(
          request,
          reply,
          { earlierName: formAgain('earlierName', typed, refusal) },
          refusal.status
        )
    })
  })

  app.post(paths.members, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => addMember(request.ctx, readForm(NewMember, typed)), {
      done: () => reply.onward(paths.organisation, 'added'),
      again: refusal =>
        showOrganisation(request, reply, { member: formAgain('member', typed, refusal) }, refusal.status)
    })
  })

  app.post(paths.persons, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => addPerson(request.ctx, readForm(NewPerson, typed)), {
      done: ({ id }) => reply.onward(paths.person(id), 'added'),
      again: refusal =>
        showOrganisation(request, reply, { person: formAgain('person', typed, refusal) }, refusal.status)
    })
  })

  app.get<{ Params: { id: string } }>(paths.member(':id'), administratorsOnly, (request, reply) =>
    showMember(request, reply, request.params.id)
  )

  app.post<{ Params: { id: string } }>(paths.member(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => editMember(request.ctx, id, revisionOf(typed), readForm(MemberEdit, typed)), {
      done: () => reply.onward(paths.organisation, 'saved'),
      again: refusal => showMember(request, reply, id, formAgain('member', typed, refusal), refusal.status)
    })
  })
}

const showOrganisation = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  forms: Partial<OrganisationForms> = {},
  status = 200
): Promise<FastifyReply> => {
  const members = await listMembers(ctx)
  const organisation = {
    body: await getBody(ctx),
    members,
    shareSum: sumOfShares(members),
    organs: await listOrgans(ctx),
    persons: await wholeList(paging => listPersons(ctx, paging))
  }
  return reply.page('organisation/organisation', organisationPage(organisation, forms), status)
}

const showMember = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> =>
  reply.page('organisation/member', memberPage(await getMember(ctx, id), form), status)
