import { NewPerson, Person, PersonEdit } from '../domain/people/people-schemas.ts'
import { addPerson, editPerson, getPerson, listPersons } from '../domain/people/persons.ts'
import { Paging } from '../domain/shared/paging.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, operation, pageOf } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** Persons, who hold mandates, attend meetings and sign in. */
export const personRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'people'
  const params = idParam('personId', 'Personens id')

  app.get(
    '/persons',
    {
      schema: operation(
        {
          tag,
          operationId: 'listPersons',
          summary: 'Lista personer',
          description: 'Personer i bokstavsordning, en sida i taget.',
          querystring: Paging
        },
        { 200: json('En sida av personerna', pageOf(Person)) }
      )
    },
    ({ ctx, query }) => listPersons(ctx, query)
  )

  app.post(
    '/persons',
    {
      schema: operation(
        {
          tag,
          operationId: 'addPerson',
          summary: 'Lägg till en person',
          description: 'Personen får uppdrag för sig. Kräver administratör.',
          body: NewPerson
        },
        { 201: json('Personen', Person) }
      )
    },
    async ({ ctx, body }, reply) => sendCreated(reply, 'persons', await addPerson(ctx, body))
  )

  app.get(
    '/persons/:personId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getPerson',
          summary: 'Hämta en person',
          description: 'Namn, titel och om personen är administratör.',
          params
        },
        { 200: json('Personen', Person) }
      )
    },
    async ({ ctx, params: { personId } }, reply) => sendRevised(reply, await getPerson(ctx, personId))
  )

  app.patch(
    '/persons/:personId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editPerson',
          summary: 'Ändra en person',
          description: 'Bara de fält som skickas ändras. Kräver administratör.',
          params,
          headers: IfMatch,
          body: PersonEdit
        },
        { 200: json('Personen efter ändringen', Person) }
      )
    },
    async ({ ctx, params: { personId }, headers, body }, reply) =>
      sendRevised(reply, await editPerson(ctx, personId, headers['if-match'], body))
  )
}
