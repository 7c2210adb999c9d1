export type Random = () => number

export const randomFrom = (seed: number): Random => {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T

/** Makes titles as a municipality writes them, of 130,000 words where few are common and most are rare. */
export const titlesFrom = (random: Random): (() => string) => {
  const vocabulary = Array.from({ length: 130_000 }, () => compound(random))
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? ''
  return () => pick(random, patterns).replace(/#/g, word)
}

const compound = (random: Random): string => {
  const [first, second, end] = [pick(random, stems), pick(random, stems), pick(random, ends)]
  const kind = random()
  if (kind < 0.3) return first + end
  if (kind < 0.7) return first + second + end
  return kind < 0.8 ? `${second}s${first}${end}` : `${first}${Math.floor(random() * 9_000)}`
}

const stems =
  'sjuk vård region skol bygg plan mark vatten avfall miljö social barn äldre omsorg trafik väg buss taxa avgift budget avtal upphandling ledning drift hamn park idrott kultur museum biblioteks energi fjärr värme klimat data system tele fordon ambulans flyg räddning brand beredskap säkerhet personal löne pension utbildnings gymnasie förskole lärar elev kost lokal fastighets hyres tomt detalj översikts'.split(
    ' '
  )
const ends =
  'plan planen avtal avtalet avgifter taxa taxan verksamhet verksamheten nämnd nämnden arbete arbetet utredning utredningen stöd stödet program rapport rapporten policy riktlinjer'.split(
    ' '
  )
const patterns = [
  'Avtal om #',
  'Ansökan om # för #',
  'Yttrande över # i #',
  'Begäran om handlingar om #',
  'Remiss # och #',
  'Protokoll från möte om #',
  'Beslut om # # #',
  'Faktura # #',
  'Rapport om # hos #',
  'Uppföljning av # och # med #'
]
