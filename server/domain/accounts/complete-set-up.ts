import { z } from 'zod'
import { systemActor } from '../access/actor.ts'
import { recordEvent } from '../events/record-event.ts'
import { foundBody } from '../bodies/found-body.ts'
import { defaultProfile, genitiveOf } from '../bodies/organ.ts'
import { LegalKind } from '../bodies/organ-schemas.ts'
import { addOrgan } from '../bodies/organs.ts'
import { firstNumber, startSeries } from '../bodies/series.ts'
import { addMandate } from '../people/mandates.ts'
import { NewPerson } from '../people/people-schemas.ts'
import { addPerson } from '../people/persons.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden, yearOf } from '../shared/dates.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'
import { email, typedPassword } from './account-schemas.ts'
import { insertAccount } from './accounts.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { hashPassword } from './password-hash.ts'
import { assertGoodPassword } from './password-rules.ts'
import type { Browser } from './session.ts'
import { getLiveLink, spendLink } from './sign-in-links.ts'

export const SetUp = z.object({
  secret: z.string(),
  bodyName: line(200),
  administratorName: line(120),
  email,
  password: typedPassword,
  /** The first organ, or nothing yet. */
  organName: optionalLine(120).default(null),
  legalKind: LegalKind.default('board'),
  /** Minutes are written by a secretary; an administrator is none by being one. */
  isSecretary: z.boolean().default(false),
  /** The number that the organ's next § has this year, and the next case: where another system has had those before. */
  firstParagraph: firstNumber.nullable().default(null),
  firstCase: firstNumber.nullable().default(null)
})
export type SetUp = z.infer<typeof SetUp>

/**
 * Makes the body, its first administrator with account and password, and the first organ if it is named, and signs the
 * administrator in. `not-found` when the set-up link is spent, `conflict` when there is a body already.
 */
export const completeSetUp = async (ctx: Context, setUp: SetUp, browser: Browser): Promise<OpenedSession> => {
  const { secret, bodyName, administratorName: name, email: address, password } = setUp
  await getLiveLink(ctx, 'set-up', secret)
  await assertGoodPassword(password, { email: address, name, bodyName })
  const passwordHash = await hashPassword(password)
  return inTransaction({ ...ctx, actor: systemActor('Uppläggning') }, async tx => {
    await spendLink(tx, 'set-up', secret)
    await foundBody(tx, { name: bodyName, organisationNumber: null, seat: null })
    const { id: personId } = await addPerson(tx, NewPerson.parse({ name, isAdministrator: true }))
    await insertAccount(tx, { personId, email: address, passwordHash })
    const organId = await addFirstOrgan(tx, personId, setUp)
    await startFirstSeries(tx, organId, setUp)
    await recordEvent(tx, 'set-up.completed', personId, { after: { bodyName } })
    return openSession(tx, { personId, method: 'set-up', ...browser })
  })
}

const addFirstOrgan = async (
  tx: Context,
  personId: string,
  { organName, legalKind, isSecretary }: SetUp
): Promise<string | null> => {
  if (!organName) return null
  const profile = defaultProfile(legalKind)
  const names = { name: organName, genitive: genitiveOf(organName), abbreviation: null }
  const { id: organId } = await addOrgan(tx, { ...profile, ...names })
  if (!isSecretary) return organId
  const fromOn = dayInSweden(tx.now)
  await addMandate(tx, { personId, organId, role: 'secretary', memberId: null, fromOn, untilOn: null })
  return organId
}

const startFirstSeries = async (
  tx: Context,
  organId: string | null,
  { firstParagraph, firstCase }: SetUp
): Promise<void> => {
  const year = yearOf(dayInSweden(tx.now))
  if (firstParagraph !== null) {
    if (!organId) throw invalidField('firstParagraph', 'Skriv vilket organ paragraferna hör till.')
    await startSeries(tx, { kind: 'paragraph', organId, year, firstNumber: firstParagraph })
  }
  if (firstCase !== null) await startSeries(tx, { kind: 'case', organId: null, year, firstNumber: firstCase })
}
