/** Something in a clause that reads wrong after "att", and what would read right. */
export type ClauseSlip = { message: string; suggestion: string }

/** What a bare clause seems to have got wrong. It is pointed out and never changed: the words are the meeting's. */
export const clauseSlips = (clause: string): ClauseSlip[] => [
  ...headingWithin(clause),
  ...finiteVerb(clause),
  ...mainClauseOrder(clause)
]

/** "att Beredningsgruppens beslutade uppdra åt …": the heading has said who decides. */
const headingWithin = (clause: string): ClauseSlip[] => {
  const [heading] = /^\p{Lu}[\p{L}-]+ (?:beslutade|beslutar|föreslog|föreslår)(?: att)? /u.exec(clause) ?? []
  if (!heading) return []
  return [
    {
      message: `”${heading.trim()}” står redan i rubriken. Börja med det som beslutas.`,
      suggestion: clause.slice(heading.length)
    }
  ]
}

/** "att godkänner planen": somebody went on from "Gruppen beslutar" without the "att". */
const finiteVerb = (clause: string): ClauseSlip[] => {
  const [word = ''] = clause.split(' ')
  const base = baseForms[word.toLowerCase()]
  if (!base) return []
  return [
    { message: `Efter ”att” står grundformen: ”${base}”.`, suggestion: base + clause.slice(word.length) }
  ]
}

const baseForms: Readonly<Record<string, string>> = {
  antar: 'anta',
  avslutar: 'avsluta',
  avslår: 'avslå',
  avsätter: 'avsätta',
  beslutar: 'besluta',
  beviljar: 'bevilja',
  bifaller: 'bifalla',
  bordlägger: 'bordlägga',
  delegerar: 'delegera',
  fastställer: 'fastställa',
  föreslår: 'föreslå',
  ger: 'ge',
  godkänner: 'godkänna',
  hänskjuter: 'hänskjuta',
  lägger: 'lägga',
  lämnar: 'lämna',
  noterar: 'notera',
  rekommenderar: 'rekommendera',
  tackar: 'tacka',
  tillstyrker: 'tillstyrka',
  upphäver: 'upphäva',
  uppdrar: 'uppdra',
  utser: 'utse',
  väljer: 'välja',
  återkommer: 'återkomma',
  återremitterar: 'återremittera',
  överlämnar: 'överlämna',
  översänder: 'översända'
}

/** "att gruppens roll är nu avslutad": in a clause the adverb stands before the verb. */
const mainClauseOrder = (clause: string): ClauseSlip[] => {
  const found = verbThenAdverb.exec(clause)
  const [whole = '', verb = '', adverb = ''] = found ?? []
  if (!found) return []
  const right = `${adverb} ${verb}`
  const suggestion = clause.slice(0, found.index) + right + clause.slice(found.index + whole.length)
  return [{ message: `Efter ”att” är ordningen en annan: ”${right}”.`, suggestion }]
}

// At least a subject stands before, and no "som" or comma that begins a sentence of its own within the clause.
const verbThenAdverb =
  /(?<=^[^,;:]*\p{L}\s)(?<!\b(?:som|vad|vilket|vilken|vilka)\s)(är|har|ska|skall|kan|får|bör|måste|blir|var)\s(nu|inte|därmed|därför|redan|alltså|således|även|också)(?![\p{L}])/iu
