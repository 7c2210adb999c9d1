import { z } from 'zod'

/** What can be done against a rule and is recorded all the same, each told apart for programs. */
export const breachCodes = [
  'approved-late',
  'announced-late',
  'summoned-late',
  'not-in-summons',
  'not-quorate',
  'recused-present',
  'served-again',
  'out-of-order',
  'more-serving-than-seats',
  'not-serving',
  'votes-missing',
  'chair-must-vote',
  'vote-not-closed',
  'vote-not-open',
  'lot-missing',
  'lot-needless',
  'lots-too-many',
  'ballots-too-many',
  'remit-without-reasons',
  'minority-overruled',
  'reservation-of-another',
  'reservation-late',
  'not-to-delegate',
  'not-to-officials',
  'without-delegation',
  'outside-delegation',
  'not-the-delegate',
  'reported-late',
  'not-announced',
  'not-announced-in-time'
] as const

/** What is shown with the statute when something was done against it: shown at once, never hidden, and nothing is refused for it. */
export const Breach = z
  .object({
    code: z.enum(breachCodes),
    statute: z.string().meta({ examples: ['KL 5 kap. 69 §'] }),
    message: z.string()
  })
  .meta({ id: 'Breach' })
export type Breach = z.infer<typeof Breach>
