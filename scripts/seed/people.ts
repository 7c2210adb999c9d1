import type { Organ } from '../../server/domain/bodies/organ-schemas.ts'
import type { MandateRole, Person } from '../../server/domain/people/people-schemas.ts'
import { addMandate } from '../../server/domain/people/mandates.ts'
import { addPerson } from '../../server/domain/people/persons.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import { dayInSweden, yearOf } from '../../server/domain/shared/dates.ts'
import type { Organisation } from './organisation.ts'

/** The invented people: an elected directorate of 12 + 12, a group of officials, and the office. */
export type People = {
  director: Person
  secretary: Person
  economist: Person
  administrator: Person
  archivist: Person
  auditor: Person
  /** Chair, vice chair and members of the directorate, three to each region, in order of the regions. */
  elected: Person[]
  substitutes: Person[]
  /** One official for each region. */
  officials: Person[]
}

const electedNames = `Astrid Fjällström, Bertil Norrgård, Cajsa Älvdahl, Dag Myrberg, Ebba Kustlund, Folke Sandhage,
Gerda Lavenius, Hilding Tallmo, Iris Forsvik, Jörgen Snöby, Karna Ripfält, Lage Granudd`
const substituteNames = `Maj Renholm, Nils-Olof Vidsel, Ottilia Hedmarker, Pålle Isgren, Ragna Strömsjö, Sixten Dalvret,
Tyra Björkmyr, Ulrik Hällnäset, Vega Solberga, Werner Åmansson, Ylva Ängeskog, Åke Örtendal`
const officialNames = 'Linnéa Fjällvik, Torkel Bäckmyr, Sanna Nordhamn, Per-Arne Skogqvist'

type Duties = { isAdministrator?: true; isArchivist?: true; isAuditor?: true; isCaseOfficer?: true }

export const seedPeople = async (ctx: Context, organisation: Organisation): Promise<People> => {
  const person = (name: string, title: string | null = null, duties: Duties = {}): Promise<Person> =>
    addPerson(ctx, { name, title, ...duties })
  const people: People = {
    director: await person('Margareta Vinterljus', 'Förbundsdirektör'),
    secretary: await person('Emil Protokollsson', 'Förbundssekreterare'),
    economist: await person('Hanna Kronvall', 'Förbundsekonom', { isCaseOfficer: true }),
    administrator: await person('Albin Registersson', 'Administratör', { isAdministrator: true }),
    archivist: await person('Arvid Handlingsson', 'Arkivarie', { isArchivist: true }),
    auditor: await person('Rut Granskare', 'Förtroendevald revisor', { isAuditor: true }),
    elected: await inOrder(names(electedNames), name => person(name)),
    substitutes: await inOrder(names(substituteNames), name => person(name)),
    officials: await inOrder(names(officialNames), name => person(name, 'Hälso- och sjukvårdsstrateg'))
  }
  await seedMandates(ctx, organisation, people)
  return people
}

const seedMandates = async (ctx: Context, organisation: Organisation, people: People): Promise<void> => {
  const { members, directorate, workingCommittee, preparatoryGroup } = organisation
  const regionOf = (index: number, perRegion: number): string | null =>
    members[Math.floor(index / perRegion)]?.id ?? null
  const term = termOf(yearOf(dayInSweden(ctx.now)))
  const give = (
    person: Person,
    organ: Organ,
    role: MandateRole,
    memberId: string | null = null,
    order: number | null = null
  ) => addMandate(ctx, { personId: person.id, organId: organ.id, role, memberId, order, ...term })
  const roleInDirectorate = (index: number): MandateRole =>
    index === 0 ? 'chair' : index === 3 ? 'vice-chair' : 'member'
  for (const [index, elected] of people.elected.entries()) {
    await give(elected, directorate, roleInDirectorate(index), regionOf(index, 3))
    if (index % 3 === 0) await give(elected, workingCommittee, roleInDirectorate(index), regionOf(index, 3))
  }
  for (const [index, substitute] of people.substitutes.entries()) {
    await give(substitute, directorate, 'substitute', regionOf(index, 3), (index % 3) + 1)
  }
  for (const [index, official] of people.officials.entries()) {
    await give(official, preparatoryGroup, 'member', regionOf(index, 1))
  }
  await give(people.director, preparatoryGroup, 'chair')
  await give(people.economist, preparatoryGroup, 'co-opted')
  await give(people.director, directorate, 'rapporteur')
  for (const organ of [directorate, workingCommittee, preparatoryGroup]) {
    await addMandate(ctx, {
      personId: people.secretary.id,
      organId: organ.id,
      role: 'secretary',
      memberId: null,
      fromOn: '2021-08-01',
      untilOn: null
    })
  }
}

// KL 9:4: four years from 1 January of the year after the general election, which was in 2022, 2026 …
const termOf = (year: number): { fromOn: string; untilOn: string } => {
  const first = year - ((year - 2023) % 4)
  return { fromOn: `${first}-01-01`, untilOn: `${first + 3}-12-31` }
}

const names = (list: string): string[] => list.split(',').map(name => name.trim())

const inOrder = async <T, R>(list: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> => {
  const made = []
  for (const item of list) made.push(await make(item))
  return made
}
