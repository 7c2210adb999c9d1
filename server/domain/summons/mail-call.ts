import { deliver } from '../dispatch/deliver.ts'
import { substituteKey } from '../secrecy/own-documents.ts'
import type { Context } from '../shared/context.ts'
import type { SummonsWiring } from './send-summons.ts'
import { findSummonses, type CalledMandate } from './summons-store.ts'

export type CallWiring = Pick<SummonsWiring, 'timeAndPlaceOf' | 'summonsLink'>

/**
 * Mails the ersättare who is called to serve, within the transaction of the call, with the row that is the proof of it. Of one
 * meeting a person is told once for each who is hindered, however often the answers change. Who has no address is told otherwise.
 */
export const mailCall = async (
  tx: Context,
  meetingId: string,
  { personId, personName: name, address }: CalledMandate,
  hindered: CalledMandate,
  { timeAndPlaceOf, summonsLink }: CallWiring
): Promise<void> => {
  const sent = await findSummonses(tx.store, meetingId)
  const [first, latest] = [sent[0], sent.at(-1)]
  if (!first || !latest || !address) return
  const { bodyName, organName } = latest.content
  const timeAndPlace = timeAndPlaceOf(latest.content)
  const link = summonsLink(meetingId)
  const model = { bodyName, organName, timeAndPlace, forName: hindered.personName, link, at: tx.now }
  const documentKey = substituteKey(meetingId, hindered.personId)
  const mail = { template: 'substitute-call', model } as const
  // By the first kallelse: one that adds to it is no new call.
  const call = { documentKey, sha256: first.sha256, attachment: null, mail }
  await deliver(tx, call, [{ personId, name, address }])
}
