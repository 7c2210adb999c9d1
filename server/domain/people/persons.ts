import { asc, count, eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { assertCan } from '../access/can.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { offsetOf, type Page, type Paging } from '../shared/paging.ts'
import { assertRevision } from '../shared/revision.ts'
import type { NewPerson, Person, PersonEdit } from './people-schemas.ts'
import type { z } from 'zod'

const { persons } = schema

/** Persons by name. */
export const listPersons = async (ctx: Context, paging: Paging): Promise<Page<Person>> => {
  assertCan(ctx, 'organisation.read')
  const { read } = ctx.store
  const items = await read
    .select()
    .from(persons)
    .orderBy(asc(persons.name), asc(persons.id))
    .limit(paging.limit)
    .offset(offsetOf(paging))
  const [{ total } = { total: 0 }] = await read.select({ total: count() }).from(persons)
  return { items, ...paging, total }
}

export const getPerson = async (ctx: Context, id: string): Promise<Person> => {
  assertCan(ctx, 'organisation.read')
  return getPersonRow(ctx.store, id)
}

export const addPerson = (ctx: Context, person: z.input<typeof NewPerson>): Promise<Person> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    const id = tx.newId()
    await tx.store.write.insert(persons).values({ id, ...person })
    await recordEvent(tx, 'person.added', id, { after: person })
    return getPersonRow(tx.store, id)
  })

export const editPerson = (ctx: Context, id: string, revision: number, edit: PersonEdit): Promise<Person> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    const current = await getPersonRow(tx.store, id)
    assertRevision(current, revision)
    if (edit.isAdministrator === false) await assertAnotherAdministrator(tx.store, id)
    await tx.store.write
      .update(persons)
      .set({ ...edit, revision: sql`${persons.revision} + 1` })
      .where(eq(persons.id, id))
    await recordEvent(tx, 'person.edited', id, changesOf(current, edit))
    return getPersonRow(tx.store, id)
  })

export const getPersonRow = async (store: Store, id: string): Promise<Person> => {
  const person = await findPerson(store, id)
  if (!person) throw notFound('Personen')
  return person
}

/** The person that a field chooses; throws `invalid-input` on that field when there is none. */
export const getPersonOfField = async (store: Store, field: string, personId: string): Promise<Person> => {
  const person = await findPerson(store, personId)
  if (!person) throw invalidField(field, 'Välj en person som finns.')
  return person
}

const findPerson = async ({ read }: Store, id: string): Promise<Person | undefined> =>
  (await read.select().from(persons).where(eq(persons.id, id)))[0]

// Without one, nobody could give the right back.
const assertAnotherAdministrator = async ({ read }: Store, id: string): Promise<void> => {
  const administrators = await read.select().from(persons).where(eq(persons.isAdministrator, true)).limit(2)
  if (administrators.some(person => person.id !== id) || administrators.length === 0) return
  throw new AppError('conflict', 'Det måste finnas minst en administratör. Gör någon annan till det först.')
}
