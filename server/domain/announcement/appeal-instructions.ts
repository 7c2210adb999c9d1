import { inWords } from '../../text/in-words.ts'
import { findBody, findMembers } from '../bodies/body-store.ts'
import type { Context } from '../shared/context.ts'
import type { AppealInstructions } from './announcement-schemas.ts'

/** How a decision of the body is appealed, for the notice board (KL 8:10 p. 5, 13:1, 13:4-6). */
export const getAppealInstructions = async ({ store }: Context): Promise<AppealInstructions> => {
  const body = await findBody(store)
  const members = (await findMembers(store)).map(({ name }) => name)
  const of = members.length > 0 ? ` (${inWords(members)})` : ''
  return {
    whoMay: `Varje medlem i någon av förbundets medlemmar${of} får överklaga, och det får medlemmarna själva (kommunallagen 13 kap. 1 §).`,
    where: `Överklagandet ska vara skriftligt och ställas till ${body?.appealCourt ?? 'förvaltningsrätten'}. Det skickas till ${body?.appealAddress ?? body?.name ?? 'förbundet'}. Skriv vilket beslut som överklagas och varför det inte är lagligt (13 kap. 4–8 §§).`,
    when: 'Det ska ha kommit in inom tre veckor från den dag då det tillkännagavs här att protokollet är justerat eller, för ett delegationsbeslut som inte anmäls, från den dag då beslutet tillkännagavs här (13 kap. 5 §).'
  }
}
