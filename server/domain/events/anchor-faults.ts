import type { FoundAnchor } from './anchor-files.ts'
import { faultAt, type TrailFault } from './trail-fault.ts'

/** What the anchors say that the chain does not: `anchored` gives the hash that stands in the chain for each event. */
export const anchorFaults = (
  anchors: readonly FoundAnchor[],
  anchored: ReadonlyMap<number | undefined, string | undefined>,
  lastSequence: number
): TrailFault[] =>
  anchors.flatMap(({ place, anchor }) => {
    if (!anchor) return faultAt(null, `Ankaret i ${place} går inte att läsa.`)
    const { sequence, hash } = anchor
    if (sequence > lastSequence) {
      return faultAt(
        lastSequence + 1,
        `Kedjan är avklippt: den slutar med händelse ${lastSequence}, men ankaret i ${place} gäller händelse ${sequence}.`
      )
    }
    return anchored.get(sequence) === hash
      ? []
      : faultAt(
          sequence,
          `Kedjan är omskriven någonstans till och med händelse ${sequence}: ankaret i ${place} har en annan kontrollsumma.`
        )
  })
