import type { LegalKind } from '../bodies/organ-schemas.ts'

export const checklistPhases = ['during', 'after'] as const

export type ChecklistPhase = (typeof checklistPhases)[number]

/** What of a meeting decides which lines it has. */
export type ChecklistFacts = {
  legalKind: LegalKind
  isBudget: boolean
  isAnnounced: boolean
  isAppealable: boolean
  hasApprovers: boolean
  hasRemote: boolean
  /** Somebody was there who is neither ledamot, ersättare nor secretary. */
  hasGuests: boolean
  hasPropositions: boolean
}

type Line = {
  phase: ChecklistPhase
  /** Null for good practice. */
  statute: string | null
  text: string
  isOf: (facts: ChecklistFacts) => boolean
}

const isElected = ({ legalKind }: ChecklistFacts): boolean => legalKind !== 'officials'
const isBoard = ({ legalKind }: ChecklistFacts): boolean => legalKind === 'board' || legalKind === 'committee'
const isAssembly = ({ legalKind }: ChecklistFacts): boolean => legalKind === 'assembly'

/** What the law asks of a meeting and no program can see, in the order in which it comes. */
export const checklistLines = {
  'open-to-public': {
    phase: 'during',
    statute: 'KL 9 kap. 10 §',
    text: 'Mötet där budgeten fastställdes var offentligt: allmänheten kunde vara med.',
    isOf: facts => facts.isBudget
  },
  'closed-doors': {
    phase: 'during',
    statute: 'KL 6 kap. 25 §',
    text: 'Mötet hölls inom stängda dörrar, om det inte är beslutat att mötena får vara offentliga. Ärenden om myndighetsutövning, eller med sekretess, behandlades alltid så.',
    isOf: isBoard
  },
  'remote-allowed': {
    phase: 'during',
    statute: 'KL 5 kap. 16 § och 6 kap. 24 §',
    text: 'Det är beslutat att ledamöter får delta på distans, och alla kunde se och höra varandra på lika villkor.',
    isOf: facts => isElected(facts) && facts.hasRemote
  },
  'recusal-told-assembly': {
    phase: 'during',
    statute: 'KL 5 kap. 47 §',
    text: 'Ordföranden frågade om jäv, och den som kände till något som kunde vara jäv sa det själv.',
    isOf: isAssembly
  },
  'recusal-told-board': {
    phase: 'during',
    statute: 'KL 6 kap. 30 §',
    text: 'Ordföranden frågade om jäv, och den som kände till något som kunde vara jäv sa det själv.',
    isOf: isBoard
  },
  'recusal-told-officials': {
    phase: 'during',
    statute: 'KL 7 kap. 4 §',
    text: 'Den som kände till något som kunde vara jäv sa det själv, och var inte med om ärendet.',
    isOf: facts => !isElected(facts)
  },
  'yes-or-no': {
    phase: 'during',
    statute: 'KL 5 kap. 53 §, i en nämnd genom 6 kap. 33 §',
    text: 'Varje proposition var ställd så att den kunde besvaras med ja eller nej.',
    isOf: facts => isElected(facts) && facts.hasPropositions
  },
  'right-to-attend': {
    phase: 'during',
    statute: 'KL 4 kap. 28 § och 6 kap. 26 §',
    text: 'De som var med utan att vara ledamöter eller ersättare hade rätt till det, och bara den som har fått rätten fick sin mening antecknad.',
    isOf: facts => isElected(facts) && facts.hasGuests
  },
  'all-proposals': {
    phase: 'after',
    statute: 'KL 5 kap. 67 §',
    text: 'Alla förslag och yrkanden som inte togs tillbaka står i protokollet.',
    isOf: isElected
  },
  'disagreement-noted': {
    phase: 'after',
    statute: 'KL 5 kap. 69 §',
    text: 'Är ordföranden och justerarna oeniga om texten står det i protokollet, eller så justeras det på nästa möte.',
    isOf: facts => facts.hasApprovers
  },
  'disclosed-when-due': {
    phase: 'after',
    statute: 'TF 2 kap. 10 §',
    text: 'Protokollet över det som bara bereds lämnades inte ut innan ärendet var avgjort, eller så blev det allmän handling när det skickades.',
    isOf: facts => !isElected(facts)
  },
  'minutes-readable': {
    phase: 'after',
    statute: 'KL 8 kap. 12 §',
    text: 'Protokollet finns att läsa där anslaget säger.',
    isOf: facts => facts.isAnnounced
  },
  'board-on-premises': {
    phase: 'after',
    statute: 'KL 8 kap. 9 §',
    text: 'Anslagstavlan går att läsa också i förbundets lokaler.',
    isOf: facts => facts.isAnnounced
  },
  'board-holds-no-more': {
    phase: 'after',
    statute: 'KL 8 kap. 10 och 11 §§',
    text: 'På anslagstavlan finns bara det som ska eller får finnas där.',
    isOf: facts => facts.isAnnounced
  },
  'regulations-proclaimed': {
    phase: 'after',
    statute: 'KL 8 kap. 13 §',
    text: 'Föreskrifter som beslutades är kungjorda på anslagstavlan och införda i författningssamlingen.',
    isOf: isAssembly
  },
  'may-be-executed': {
    phase: 'after',
    statute: 'KL 13 kap. 14 §',
    text: 'Beslut som verkställs innan de har fått laga kraft: inga särskilda skäl talar emot det.',
    isOf: facts => facts.isAppealable
  },
  'appeals-forwarded': {
    phase: 'after',
    statute: 'KL 13 kap. 6 §',
    text: 'Överklaganden som kom till förbundet är skickade till förvaltningsrätten, med den dag de kom in.',
    isOf: facts => facts.isAppealable
  },
  'extracts-certified': {
    phase: 'after',
    statute: null,
    text: 'Utdrag som har lämnats är bestyrkta av sekreteraren, och alla som beslutet rör har fått sitt.',
    isOf: () => true
  }
} satisfies Record<string, Line>

export type ChecklistItem = keyof typeof checklistLines
export const checklistItems = Object.keys(checklistLines) as [ChecklistItem, ...ChecklistItem[]]

/** The lines that a meeting has. */
export const itemsOf = (facts: ChecklistFacts): ChecklistItem[] =>
  checklistItems.filter(item => (checklistLines[item] as Line).isOf(facts))
