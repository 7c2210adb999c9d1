import { deliver, type DeliveryMail } from '../dispatch/deliver.ts'
import { findDeliveriesUnder } from '../dispatch/delivery-store.ts'
import { releaseKey, substituteKey } from '../secrecy/own-documents.ts'
import type { Context } from '../shared/context.ts'
import type { SummonsWiring } from './send-summons.ts'
import { findSummonses, type CalledMandate } from './summons-store.ts'

export type CallWiring = Pick<SummonsWiring, 'timeAndPlaceOf' | 'summonsLink'>

/**
 * Mails the ersättare who is called to serve, within the transaction of the call, with the row that is the proof of it. Of one
 * meeting a person is told once for each who is hindered, and again after having been told otherwise. Who has no address is
 * told otherwise.
 */
export const mailCall = async (
  tx: Context,
  meetingId: string,
  substitute: CalledMandate,
  hindered: CalledMandate,
  wiring: CallWiring
): Promise<void> => {
  const turn = await countReleases(tx, meetingId, substitute, hindered)
  const key = substituteKey(meetingId, hindered.personId, turn)
  await mailOf(tx, meetingId, { substitute, ledamot: hindered, key, template: 'substitute-call' }, wiring)
}

/** The same when the ersättare who was called is needed no longer, with the same proof. */
export const mailRelease = async (
  tx: Context,
  meetingId: string,
  substitute: CalledMandate,
  ledamot: CalledMandate,
  wiring: CallWiring
): Promise<void> => {
  const turn = await countReleases(tx, meetingId, substitute, ledamot)
  const key = releaseKey(meetingId, ledamot.personId, turn)
  await mailOf(tx, meetingId, { substitute, ledamot, key, template: 'substitute-release' }, wiring)
}

type Told = {
  substitute: CalledMandate
  ledamot: CalledMandate
  key: string
  template: 'substitute-call' | 'substitute-release'
}

const mailOf = async (
  tx: Context,
  meetingId: string,
  { substitute: { personId, personName: name, address }, ledamot, key: documentKey, template }: Told,
  { timeAndPlaceOf, summonsLink }: CallWiring
): Promise<void> => {
  const sent = await findSummonses(tx.store, meetingId)
  const [first, latest] = [sent[0], sent.at(-1)]
  if (!first || !latest || !address) return
  const { bodyName, organName } = latest.content
  const timeAndPlace = timeAndPlaceOf(latest.content)
  const link = summonsLink(meetingId)
  const model = { bodyName, organName, timeAndPlace, forName: ledamot.personName, link, at: tx.now }
  const mail: DeliveryMail = { template, model }
  // By the first kallelse: one that adds to it is no new call.
  await deliver(tx, { documentKey, sha256: first.sha256, attachment: null, mail }, [
    { personId, name, address }
  ])
}

/** How often the ersättare has been told to be needed no longer in the place of this ledamot. */
const countReleases = async (
  { store }: Context,
  meetingId: string,
  { personId }: CalledMandate,
  ledamot: CalledMandate
): Promise<number> => {
  const told = await findDeliveriesUnder(store, releaseKey(meetingId, ledamot.personId))
  return told.filter(delivery => delivery.personId === personId).length
}
