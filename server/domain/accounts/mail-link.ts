import { findBody } from '../bodies/body-store.ts'
import { enqueueJob } from '../jobs/enqueue-job.ts'
import { getPersonRow } from '../people/persons.ts'
import type { Context } from '../shared/context.ts'
import { getAccountRow } from './account-store.ts'
import { sha256Of } from './secrets.ts'
import { insertLink, validUntil } from './sign-in-links.ts'

/** The whole address of a link, by its secret: the app's wiring knows where it is reached. */
export type LinkAddress = (secret: string) => string

const hoursToLive = { 'first-sign-in': 24, recovery: 1 }

type NewLinkMail = {
  template: keyof typeof hoursToLive
  addressOf: LinkAddress
  /** Of the job, where the same mail may be asked for again. */
  key?: string
}

/** Sends the account's person a link that leads to the choice of a password, in the transaction that is open. */
export const mailLink = async (
  tx: Context,
  personId: string,
  { template, addressOf, key }: NewLinkMail
): Promise<void> => {
  const until = validUntil(tx.now, hoursToLive[template])
  const secret = await insertLink(tx, 'sign-in', personId, until)
  const { to, ...names } = await addressee(tx, personId)
  const model = { ...names, link: addressOf(secret), validUntil: until }
  await enqueueJob(tx, {
    kind: 'mail',
    key: key ?? `mail:${template}:${sha256Of(secret)}`,
    payload: { to, template, model }
  })
}

/** Tells the account's person what happened to it, in the transaction that is open. */
export const mailNotice = async (
  tx: Context,
  personId: string,
  template: 'password-changed' | 'sign-in-blocked'
): Promise<void> => {
  const { to, ...names } = await addressee(tx, personId)
  const key = `mail:${template}:${personId}:${tx.now}`
  await enqueueJob(tx, { kind: 'mail', key, payload: { to, template, model: { ...names, at: tx.now } } })
}

const addressee = async ({ store }: Context, personId: string) => ({
  to: (await getAccountRow(store, personId)).email,
  name: (await getPersonRow(store, personId)).name,
  bodyName: (await findBody(store))?.name ?? 'Paragraf'
})
