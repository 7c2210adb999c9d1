import type { SourceLine } from '../lines/source-line.ts'

/** What the labels of a cover, a signature block or a signing page mean to us. */
export type FieldKind =
  | 'meeting'
  | 'place'
  | 'time'
  | 'date'
  | 'organ'
  | 'deciding'
  | 'serving'
  | 'substitutes'
  | 'officials'
  | 'co-opted'
  | 'others'
  | 'absent'
  | 'chair'
  | 'secretary'
  | 'approvers'
  | 'approval'
  | 'signatures'
  | 'paragraphs'
  | 'notice'
  | 'signer'
  | 'signer-title'
  | 'signer-time'
  | 'signer-id'

/** From the longest label to the shortest, so that "Plats och tid" is not read as "Plats". */
const labels: { kind: FieldKind; pattern: RegExp }[] = [
  {
    kind: 'approval',
    pattern:
      /^(?:justeringens (?:plats och tid|tid och plats|plats|tid|datum)|(?:plats och tid|tid och plats|datum) för justering(?:en)?|justeringsdatum|justeringsdag|tid för justering|justeringens)/iu
  },
  {
    kind: 'meeting',
    pattern: /^(?:plats och (?:sammanträdes)?tid|tid och plats|(?:sammanträdes)?plats och tid)/iu
  },
  { kind: 'date', pattern: /^(?:sammanträdesdatum|sammanträdesdag|mötesdatum|datum(?! för))/iu },
  { kind: 'place', pattern: /^(?:sammanträdesplats|mötesplats|plats|lokal)/iu },
  { kind: 'time', pattern: /^(?:sammanträdestid|mötestid|tid)/iu },
  { kind: 'organ', pattern: /^(?:organ|nämnd(?:\/styrelse)?|styrelse\/nämnd|instans|myndighet)/iu },
  { kind: 'serving', pattern: /^(?:tjänstgörande ersättare|tjg\.? ersättare|tjänstg\.? ersättare)/iu },
  {
    kind: 'substitutes',
    pattern:
      /^(?:(?:ej|icke|inte) ?(?:tjänstgörande|tjänstg\.?|tjg\.?)(?: ersättare)?|närvarande (?:ej tjänstgörande )?ersättare|övriga ersättare|ersättare)/iu
  },
  {
    kind: 'deciding',
    pattern:
      /^(?:beslutande(?: ledamöter)?|(?:närvarande|tjänstgörande) (?:beslutande )?ledamöter|ledamöter|närvarande|deltagare)/iu
  },
  { kind: 'absent', pattern: /^(?:frånvarande(?: ledamöter)?|anmält förhinder|förhinder|ej närvarande)/iu },
  { kind: 'co-opted', pattern: /^adjungerade?(?: ledamöter)?/iu },
  {
    kind: 'officials',
    pattern: /^(?:tjänstemän|tjänstepersoner|tjänstemän och övriga|föredragande|kansliet)/iu
  },
  {
    kind: 'others',
    pattern:
      /^(?:övriga(?: närvarande| deltagare| deltagande)?|andra närvarande|närvarande (?:tjänstemän|tjänstepersoner)|insynsplats(?:er)?|inbjudna|gäster)/iu
  },
  {
    kind: 'approvers',
    pattern:
      /^(?:utses att justera|utsedda? att justera|utsedda? justerare|val av justerare|att justera|protokolljusterare|justerande|justerare|justeras|justerat)/iu
  },
  {
    kind: 'signatures',
    pattern:
      /^(?:signatursida|underskrifter|underskrift|signaturer|signaturblad|vid protokollet|elektroniskt? undertecknat?)/iu
  },
  { kind: 'secretary', pattern: /^(?:mötes|nämnd|kommun|förbunds)?sekreterare(?:ns underskrift)?/iu },
  { kind: 'chair', pattern: /^(?:mötes)?ordförande/iu },
  { kind: 'paragraphs', pattern: /^(?:paragrafer|paragraf|paragrafnummer|protokollet omfattar)/iu },
  {
    kind: 'notice',
    pattern:
      /^(?:anslag ?\/ ?bevis|bevis(?: om anslag)?|anslagsbevis|anslag|justeringsanslag|tillkännagivande|justering(?:en)? har tillkännagivits|protokollet är justerat|anslaget?|anslagsdatum|anslagsdag|anslagstid|datum för anslag\p{L}*(?: \p{L}+)?|datum då anslaget\p{L}*|sista dag(?:en)? för överklagande|överklagandetiden|förvaringsplats(?: för protokollet)?)/iu
  },
  { kind: 'signer', pattern: /^(?:namn|undertecknare|undertecknat av|signerat av|signerad av)/iu },
  { kind: 'signer-title', pattern: /^(?:titel, organisation|titel|roll)/iu },
  { kind: 'signer-time', pattern: /^(?:datum & tid|datum och tid|signerat|signeringsdatum|undertecknat)/iu },
  {
    kind: 'signer-id',
    pattern:
      /^(?:identifikationstyp|identifikations-id|e-post|personnummer|ip-adress|transaktions-id|certifierad av|accepterad av|ref|validera dokumentet)/iu
  }
]

export type Labelled = { kind: FieldKind; label: string; text: string }

/** The label that a line begins with, and the value after it; undefined where it begins with none. */
export const labelOf = (line: Pick<SourceLine, 'text'>): Labelled | undefined => {
  for (const { kind, pattern } of labels) {
    const label = pattern.exec(line.text.slice(0, 80))?.[0]
    if (label === undefined) continue
    const rest = line.text.slice(label.length)
    // After a label comes nothing, a colon, dots to write on, or a value: never more of the same word or sentence.
    if (
      rest === '' ||
      /^ ?[:.…_]/u.test(rest) ||
      /^ [\p{Lu}\d§”(]/u.test(rest) ||
      /^ (?:kl|klockan|den|nr|(?:mån|tis|ons|tors|fre|lör|sön)dag)\b/u.test(rest)
    ) {
      return { kind, label, text: rest.replace(/^[ :.…_]+/u, '').trim() }
    }
  }
  return undefined
}
