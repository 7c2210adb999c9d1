import { z } from 'zod'
import { propositionMethods, propositionSubjects, voteAnswers } from '../../db/schema/deciding.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'
import { Breach } from '../shared/breach.ts'

export const PropositionSubject = z.enum(propositionSubjects)
export type PropositionSubject = z.infer<typeof PropositionSubject>
export const PropositionMethod = z.enum(propositionMethods)
export type PropositionMethod = z.infer<typeof PropositionMethod>
export const VoteAnswer = z.enum(voteAnswers)
export type VoteAnswer = z.infer<typeof VoteAnswer>
export const Found = z.enum(['yes', 'no'])

const count = z.number().int().min(0).max(9999)

const NewVote = z.strictObject({
  personId: z.string().nullable().default(null),
  name: line(120),
  answer: VoteAnswer
})

const NewBallotSum = z.strictObject({
  name: line(200).meta({ description: 'Den som fick rösterna, eller förslaget' }),
  ballots: count.meta({ description: 'Antal röstsedlar' }),
  isDrawn: z.boolean().default(false).meta({ description: 'Lotten föll på den här (KL 5:55)' })
})

const facts = {
  subject: PropositionSubject,
  yesText: line(500).meta({ description: 'Ja-propositionen, som ”bifall till beredningens förslag”' }),
  noText: optionalLine(500).meta({ description: 'Nej-propositionen; utan värde ställs bara ett förslag' }),
  method: PropositionMethod,
  found: Found.nullable().meta({ description: 'Vad ordföranden fann vid acklamation' }),
  requestedBy: optionalLine(200).meta({ description: 'Den som begärde omröstning' }),
  isRepeated: z.boolean().meta({
    description: 'Ärendet har bordlagts eller återremitterats av en minoritet förut (KL 5:50)'
  }),
  seats: z.number().int().min(1).max(99).meta({
    description:
      'Antal platser att välja till; varje röstsedel har högst så många namn. Fler än en bara vid val'
  }),
  blankBallots: count.meta({ description: 'Blanka röstsedlar vid sluten omröstning' }),
  reason: optionalLine(2000).meta({ description: 'Varför det gick till på annat sätt än lagen säger' })
}

const lists = {
  votes: z.array(NewVote).max(500),
  ballots: z.array(NewBallotSum).max(100)
}

/** How a proposition was answered, reckoned from the votes. */
export const Outcome = z.object({
  answer: Found.nullable().meta({ description: 'null så länge inget är avgjort' }),
  by: z
    .enum(['acclamation', 'majority', 'one-third', 'casting-vote', 'lot'])
    .nullable()
    .meta({ description: 'Hur det avgjordes (KL 5:50, 5:53-55)' }),
  chosen: z.array(z.string()).meta({
    description:
      'De som fick flest röstsedlar, eller lotten, i ordning efter röstetalet; vid en plats högst en'
  }),
  yes: z.number().int(),
  no: z.number().int(),
  abstained: z.number().int()
})
export type Outcome = z.infer<typeof Outcome>

/** What the chair put to the meeting, and how it was answered. */
export const Proposition = z
  .object({
    id: z.string(),
    paragraphId: z.string(),
    ...facts,
    yesText: z.string(),
    noText: z.string().nullable(),
    requestedBy: z.string().nullable(),
    reason: z.string().nullable(),
    votes: z.array(z.object({ personId: z.string().nullable(), name: z.string(), answer: VoteAnswer })),
    ballots: z.array(z.object({ name: z.string(), ballots: z.number().int(), isDrawn: z.boolean() })),
    outcome: Outcome,
    breaches: z.array(Breach),
    revision: z.number().int()
  })
  .meta({ id: 'Proposition' })
export type Proposition = z.infer<typeof Proposition>
export type Vote = Proposition['votes'][number]
export type BallotSum = Proposition['ballots'][number]

export const NewProposition = z
  .strictObject({
    subject: facts.subject.default('matter'),
    yesText: facts.yesText,
    noText: facts.noText.default(null),
    method: facts.method.default('acclamation'),
    found: facts.found.default(null),
    requestedBy: facts.requestedBy.default(null),
    isRepeated: facts.isRepeated.default(false),
    seats: facts.seats.default(1),
    blankBallots: facts.blankBallots.default(0),
    reason: facts.reason.default(null),
    votes: lists.votes.default([]),
    ballots: lists.ballots.default([])
  })
  .meta({ id: 'NewProposition' })
export type NewProposition = z.infer<typeof NewProposition>

/** Only the fields that are there change; `votes` and `ballots` replace what stood. */
export const PropositionEdit = z
  .strictObject({ ...facts, ...lists })
  .partial()
  .meta({ id: 'PropositionEdit' })
export type PropositionEdit = z.infer<typeof PropositionEdit>
