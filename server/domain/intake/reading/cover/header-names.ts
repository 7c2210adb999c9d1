import { isOrganName } from '../organ-names.ts'

/** What a line of the cover or a running header names; null for what it does not. */
export type HeaderNames = { body: string | null; organ: string | null }

/** Reads "Granviks kommun", "Tekniska nämnden 2024-03-05", or both in one: "Norrbro kommun – Kommunstyrelsen Sida 2 (9)". */
export const namesInHeader = (line: string): HeaderNames => {
  const name = capitalised(withoutHeaderParts(line))
  if (name.length >= 80 || /[.,:]$| (?:beslut|förslag)/u.test(name)) return { body: null, organ: null }
  const isOrgan = isOrganName(name)
  const { body, organ } = namesApart(name) ?? {
    body: isBodyName(name) && !isOrgan ? name : null,
    organ: isOrgan ? name : null
  }
  return { body: body && /\p{Ll}/u.test(line) ? body : properName(body), organ }
}

// "Norra förbundet 2021-05-07 14 (16)": the name is what comes before.
const withoutHeaderParts = (line: string): string =>
  line
    .replace(/^Protokoll (?:från|för|fört vid) (?:(?:sammanträde|styrelsemöte|möte) (?:med|för) )?/u, '')
    .replace(/\b(?:Sida|Sid) \d.*$/u, '')
    .replace(/ (?:Sammanträdesdatum|Datum|Nr \d).*$/u, '')
    .replace(/ \d{4}-\d\d-\d\d.*$/u, '')
    .replace(/(?<=\p{L}{4}) för (?=\p{Lu}|kommunalförbundet ).*$/u, '')
    .replace(
      /(?:^| )(?:SAMMANTRÄDESPROTOKOLL|PROTOKOLL|Sammanträdesprotokoll|Protokoll|FÖRSLAGSPROTOKOLL|Förslag till protokoll)(?: |$)/u,
      ' '
    )
    .replace(/ \d{1,3} ?\(\d{1,3}\)$/u, '')
    .trim()

const capitalised = (name: string): string =>
  /\p{Ll}/u.test(name) ? name : name.charAt(0) + name.slice(1).toLowerCase()

// "REGION STORDALEN": of a body's name only the words for what it is begin small.
const properName = (body: string | null): string | null =>
  body?.replace(
    /(?<= )(?!(?:kommun|stad|läns?|landsting|\p{L}*förbund(?:et)?|och|i|för|av) ?(?: |$))\p{Ll}/gu,
    letter => letter.toUpperCase()
  ) ?? null

// With a dash or a comma between them, or nothing at all: "Älvhamns Stad kommunfullmäktige".
const namesApart = (name: string): HeaderNames | undefined => {
  const joined = bodyBeforeOrgan.exec(name)?.groups
  const parts = joined ? Object.values(joined) : name.split(/ [–—|/-] |, /u)
  const body = parts.find(isBodyName)
  const organ = parts.map(startingLarge).find(part => part !== body && isOrganName(part))
  return body && organ ? { body, organ } : undefined
}

const bodyBeforeOrgan =
  /^(?<body>(?:\p{Lu}[\p{L}-]+ ){1,3}(?:[Kk]ommun|[Ss]tad)|(?:Region|Kommunalförbundet|Räddningstjänsten|\p{Lu}\p{L}*förbundet)(?: \p{Lu}\p{L}+)+) (?<organ>\p{L}.*)$/u

const isBodyName = (name: string): boolean => /^\p{Lu}/u.test(name) && bodyWord.test(name)

const bodyWord =
  /^(?:(?:[\p{L}-]+ ){1,3}(?:kommun|stad)|\p{L}*förbundet \p{Lu}[\p{L} ]+|Region \p{Lu}[\p{L} ]+|Kommunalförbundet \p{Lu}[\p{L} ]+|(?:\p{L}+ ){0,4}\p{L}*förbund(?:et)?|(?:\p{L}+ ){1,3}läns landsting|(?:Räddningstjänsten|Samordningsförbundet) \p{Lu}[\p{L} ]+|(?:\p{Lu}[\p{L}-]+ ){1,4}AB)$/iu

const startingLarge = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
