import { schema } from '../../../db/schema/schema.ts'
import type { Context } from '../../shared/context.ts'
import type { CellReader } from './cell-reader.ts'

/** Persons and organs by name; of two with one name, neither. */
export type KnownNames = {
  personId: (name: string) => string | null | undefined
  organId: (name: string) => string | null | undefined
}

export const findKnownNames = async ({ store: { read } }: Context): Promise<KnownNames> => {
  const { persons, organs } = schema
  const people = await read.select({ id: persons.id, name: persons.name }).from(persons)
  const bodies = await read.select({ id: organs.id, name: organs.name }).from(organs)
  return { personId: idByName(people), organId: idByName(bodies) }
}

/** An officer and a writer of notes must be one person of the installation: nobody is added, and no name is lost. */
export const checkPerson = (
  { fault }: CellReader,
  column: 'officer' | 'notes',
  name: string | null,
  { personId }: KnownNames
): void => {
  const id = name === null ? '' : personId(name)
  if (id === undefined)
    fault(
      column,
      `Det finns ingen person som heter ”${name}”. Lägg till den under Organisation, Personer, eller ta bort namnet härifrån och skriv det i en anteckning.`
    )
  if (id === null)
    fault(column, `Flera personer heter ”${name}”, så det går inte att veta vem. Ta bort namnet härifrån.`)
}

const idByName = (rows: readonly { id: string; name: string }[]) => {
  const ids = new Map<string, string | null>()
  for (const { id, name } of rows) ids.set(name, ids.has(name) ? null : id)
  return (name: string): string | null | undefined => ids.get(name)
}
