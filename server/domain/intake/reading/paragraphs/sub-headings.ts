import { longestHeading } from '../lines/source-line.ts'

/** What stands under a heading inside a §, as far as it matters to where decisions are found. */
export type SubHeadingKind =
  /** The matter and what was said. */
  | 'account'
  /** What others proposed: its att-lines are no clauses of the organ's decision. */
  | 'proposal'
  /** How the decision was reached: proposals put, votes. */
  | 'procedure'
  /** Reservations, notes, who was disqualified. */
  | 'statement'
  /** To whom the decision is sent: short lines that are no headings. */
  | 'recipients'
  /** What the decision rests on: short lines as well. */
  | 'documents'

const subHeadings: Record<SubHeadingKind, RegExp[]> = {
  account: [
    /^(?:sammanfattning|ärendesammanfattning|beskrivning|redogörelse|bakgrund|inledning|aktuellt|nuläge|nuläget)(?: (?:av|för|till|i) (?:ärendet|ärende|frågan))?$/iu,
    /^(?:ärendet|ärende|ärendebeskrivning|beskrivning av ärendet|information|överväganden?|bedömning|motivering(?:en)?(?: (?:till|för) .{3,40})?|villkor|yttranden?|motionen|medborgarförslaget|interpellationen|skäl(?:en)? (?:för|till) beslut(?:et)?|analys|utredning)$/iu,
    /^(?:(?:förvaltningens|kontorets|kommunledningskontorets|nämndens|regionens|regiondirektörens|förbundets) )(?:bedömning|yttrande|överväganden?|synpunkter)$/iu,
    /^(?:ekonomiska? (?:konsekvenser|konsekvens|bedömning)|ekonomi och finansiering|finansiering|konsekvenser(?: för .{3,40})?|barnkonsekvensanalys|barnrättsbedömning|barnets bästa|prövning av barnets bästa|jämställdhet(?:sanalys)?|miljökonsekvenser|juridiska? (?:bedömning|konsekvenser)|tidplan|uppföljning|lagrum|lagstöd|hur man överklagar|överklagande(?:hänvisning)?|besvärshänvisning|ärendet i korthet|(?:anmälda )?delegationsbeslut|i korthet|samråd|samverkan(?: enligt .{3,30})?)$/iu,
    /^(?:dagens sammanträde|dagens möte|behandling (?:på|vid) (?:dagens )?(?:sammanträdet?|mötet)|på (?:dagens )?sammanträdet|diskussion|överläggning(?:ar)?|inlägg(?: i ärendet)?|föredrag(?:ning|ande)|ajournering|frågor?|svar)$/iu
  ],
  proposal: [
    /^(?:förslag till beslut|beslutsförslag|förslag|ursprungligt förslag|liggande förslag)(?: (?:på|vid|under|till|inför|från) (?:dagens )?(?:sammanträdet?|mötet))?$/iu,
    /^(?:(?:ordförandens?|förvaltningens|kontorets|kommunledningskontorets|tjänstemännens|förvaltningschefens|kommundirektörens|regiondirektörens|regionstyrelsens ordförandes|förbundsdirektörens|presidiets|beredningens|motionärens|förslagsställarens) )(?:förslag(?: till beslut)?|beslutsförslag)$/iu,
    /^(?:yrkanden?(?: \d+)?|yrkanden? och propositionsordning|yrkanden? (?:på|vid|under) (?:dagens )?sammanträdet|förslag till beslut (?:på|vid|under) (?:dagens )?(?:sammanträdet|mötet)|tilläggsyrkanden?|ändringsyrkanden?|avslagsyrkanden?|återremissyrkanden?|förslag (?:och|\/) yrkanden?|framställda yrkanden)$/iu,
    /^(?:tidigare (?:behandling|beslut|beredning)(?: av ärendet| i ärendet)?|ärendets (?:tidigare behandling|beredning|gång)|beredning(?: av ärendet)?|ärendet(?:s)? har (?:tidigare )?behandlats|tidigare beslut)$/iu
  ],
  procedure: [
    /^(?:propositionsordning|propositioner?|beslutsgång|beslutsordning|beslutsprocess|proposition(?:sordning)? och (?:beslut|omröstning)|omröstning(?:en)?|omröstningsresultat|omröstningsordning|omröstningsproposition|omröstningslista(?: nr\.? ?\d+)?|votering|voteringsordning|voteringsproposition|voteringsresultat|resultat av omröstning(?:en)?|röstning|ajournering)(?: \d+)?$/iu
  ],
  statement: [
    /^(?:reservation(?:er)?|skriftlig(?:a)? reservation(?:er)?|blank reservation|protokollsanteckning(?:ar)?|(?:anteckning|anteckningar) till protokollet|(?:reservation(?:er)? och )?särskil(?:t|da) (?:yttranden?|uttalanden?)|ersättaryttranden?|avvikande mening|deltar inte i beslutet|ej deltagande i beslut(?:et)?|deltar ej i beslutet|jäv|anmälan om jäv|närvarande ej tjänstgörande|upplysning(?:ar)?|tillkännagivande)$/iu,
    /^(?:omedelbar(?:t)? justering|omedelbart justerad|justering(?:en)?|paragrafen (?:förklaras|är) omedelbart justerad|direktjustering)$/iu
  ],
  recipients: [
    /^(?:protokollsutdrag(?:et)?|beslutet|beslut|utdrag|kopia(?: av beslutet)?)(?: (?:ska|skall))? ?(?:skickas|sänds|sändes|expedieras|delges|delgives|lämnas)?(?: (?:till|för kännedom till))?$/iu,
    /^(?:skickas till|sändlista|expedieras(?: till)?|expediering|expedierat till|beslutsexpediering|delges|delges med|för kännedom(?: till)?|kopia till|kopia för kännedom|för åtgärd|för verkställighet|beslutsmottagare|beslutet gäller för|mottagare)$/iu
  ],
  documents: [
    /^(?:beslutsunderlag(?:et)?|underlag(?: för beslut)?|handling(?:ar)?(?: i ärendet)?|anmälda (?:protokoll|handlingar|skrivelser)|lista över .{3,40}|beslutshandlingar|ärendets handlingar|bilagor|bilaga|bifogade handlingar|dokument|hänvisningar?|referenser)$/iu
  ]
}

/** The kind of a heading that is known by name, "Beslutsunderlag:" or "Protokollsutdrag skickas till"; undefined for any other text. */
export const subHeadingKind = (text: string): SubHeadingKind | undefined => {
  if (text.length > longestHeading) return undefined
  const name = text.replace(/ ?:$/u, '')
  if (/^(?:beslut|beslutet|ärende \d+)$/iu.test(name) || !/^[\p{Lu}]/u.test(name)) return undefined
  for (const [kind, patterns] of Object.entries(subHeadings) as [SubHeadingKind, RegExp[]][]) {
    if (patterns.some(pattern => pattern.test(name))) return kind
  }
  return undefined
}

// A line with a finite verb is a sentence whose stop was forgotten, not a heading.
const verbs =
  /(?<!\p{L})(?:är|var|har|hade|ska|skall|kan|får|fick|bör|blir|blev|finns|fanns|kommer|kom|ger|gav|tar|tog|ges|görs|informerar|informerade|redovisar|redovisas|redovisade|beslutar|beslutade|föreslår|föredrar|föreligger|konstateras|konstaterar|noteras|yrkar|yrkade|lämnar|lämnas|lämnade|anmäler|anmäls|deltar|reserverar|diskuterar|diskuterades|framgår|avser|förslår|anser|ansåg|meddelar|öppnar|öppnade|avslutar|avslutade|förklarar|utses|valdes|väljs|godkänner|godkänns|besvarar|tackar|hälsar|presenterar|presenteras|röstar|röstade|avstår|ställer|finner|bifaller)(?!\p{L})/iu

/** A short line of its own that may be a heading although its name is not known; what follows it must say so too. */
export const looksLikeHeading = (text: string): boolean =>
  text.length <= 90 &&
  /^[\p{Lu}]/u.test(text) &&
  /\p{L}{3}/u.test(text) &&
  !/[.,;:!?)…]$/u.test(text) &&
  text.split(' ').length <= 14 &&
  !verbs.test(text) &&
  !/^(?:Bilaga|Dnr|Punkt|Tabell|Ja|Nej) ?\d*\b|\(\p{Lu}{1,3}\)|\t/u.test(text)
