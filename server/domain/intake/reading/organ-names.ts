/** What Swedish bodies call their organs; the last word of the name, definite or not. */
const organWord =
  /(?:fullmäktige|styrelsen?|nämnd(?:en)?|utskott(?:et)?|direktion(?:en)?|beredning(?:en)?|gruppen?|råd(?:et)?|kommitté(?:n)?|delegation(?:en)?|presidium|presidiet|stämman?|årsmötet|mötet|sammanträdet)$/iu

/** Abbreviations that stand alone before a §, a date or a verb. */
const abbreviations: Record<string, string> = {
  kf: 'kommunfullmäktige',
  ks: 'kommunstyrelsen',
  ksau: 'kommunstyrelsens arbetsutskott',
  rf: 'regionfullmäktige',
  rs: 'regionstyrelsen',
  rsau: 'regionstyrelsens arbetsutskott',
  fd: 'förbundsdirektionen',
  fs: 'förbundsstyrelsen',
  ff: 'förbundsfullmäktige',
  bg: 'beredningsgruppen',
  au: 'arbetsutskottet',
  hsn: 'hälso- och sjukvårdsnämnden',
  bun: 'barn- och utbildningsnämnden',
  sn: 'socialnämnden',
  vn: 'valnämnden',
  tn: 'tekniska nämnden'
}

/** True for "Beredningsgruppen", "Kommunstyrelsens arbetsutskott", "Styrelsen för X", "KS"; in the genitive as well. */
export const isOrganName = (name: string): boolean =>
  name.length < 90 &&
  !/^(?:Enligt|Av|I|På|Till|Mot|Under|Efter|Med|Från|Vid|Att|Den|Det|Som|När|Om|För|Samt|Och) |(?<!\p{L})att(?!\p{L})/u.test(
    name
  ) &&
  !/(?:ordförande|sekreterare|direktör|chef|ledamot|presidium)(?:en|n)?s?$/iu.test(name) &&
  (abbreviation(name) !== undefined ||
    (/^\p{Lu}/u.test(name) && name.split(/[ /]/u).some(word => organWord.test(withoutGenitive(word)))))

/** "Beredningsgruppens" → "Beredningsgruppen", "KS:s" → "KS"; a name in the nominative stays. */
export const withoutGenitive = (name: string): string => {
  if (/:s$/iu.test(name)) return name.slice(0, -2)
  const bare = name.replace(/s$/u, '')
  if (bare === name) return name
  return organWord.test(bare) || abbreviations[bare.toLowerCase()] !== undefined ? bare : name
}

/**
 * True when `name`, as it stands in the text ("Nämnden", "KS", "Utskottet"), means `organ`; also when either is not known,
 * since minutes speak of their own organ unless they say otherwise.
 */
export const isSameOrgan = (name: string | null, organ: string | null): boolean => {
  if (!name || !organ) return true
  const [one, other] = [plainName(name), plainName(organ)]
  return (
    one === other ||
    endsAsWord(other, one) ||
    endsAsWord(one, other) ||
    // "Nämnden" is "Stadsdelsnämnden Norrberga".
    other.split(' ').some(word => endsAsWord(indefinite(word), one))
  )
}

const abbreviation = (name: string): string | undefined =>
  /^\p{Lu}[\p{L}]{1,4}(?:s|:s)?$/u.test(name)
    ? (abbreviations[name.toLowerCase()] ?? abbreviations[name.toLowerCase().replace(/:?s$/u, '')])
    : undefined

// "Arbetsutskottet" is the tail of "kommunstyrelsens arbetsutskott", "nämnden" that of "omsorgsnämnden"; but the board
// ("kommunstyrelsen") is not the tail of its own committee.
const plainName = (name: string): string =>
  indefinite((abbreviation(name) ?? withoutGenitive(name)).toLowerCase())

const indefinite = (name: string): string =>
  name.replace(/(?<=utskott|beredning|råd|nämnd|direktion)e[nt]$/u, '')

const endsAsWord = (long: string, short: string): boolean => short.length > 2 && long.endsWith(short)
