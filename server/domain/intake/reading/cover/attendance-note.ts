import type { ImportedAttendance, ImportedRole } from '../../imported-minutes.ts'

/** How a role is written after a name when nothing more is meant than the role itself. */
const roleWords: Partial<Record<ImportedRole, RegExp>> = {
  chair: /^(?:mötets )?(?:ordförande|ordf\.?)$/iu,
  'vice-chair': /^(?:vice|v\.?) (?:ordförande|ordf\.?)$/iu,
  member: /^(?:ordinarie )?ledamot$/iu,
  'serving-substitute': /^(?:(?:tjänstgörande|tjänstg\.?|tjg\.?) )?(?:ersättare|ers\.?)$/iu,
  substitute: /^(?:(?:ej|icke|inte) (?:tjänstgörande|tjänstg\.?|tjg\.?) )?(?:ersättare|ers\.?)$/iu,
  'co-opted': /^adjungerad$/iu,
  secretary: /^sekreterare$/iu,
  rapporteur: /^föredragande$/iu
}

const standsIn =
  /^(?:(?:tjänstgörande|tjänstg\.?|tjg\.?) )?(?:ersätter|ersättare för|ers\.? för|för|i stället för) (?=\p{Lu})/iu
const range = /^(?:närvarande |deltar )?(?:§§? ?\d+ ?[–-] ?(?:§ ?)?\d+|(?:fr|från|t)\.?[\p{L} .]*§? ?\d+)$/iu
const remote = /^(?:deltar |deltog |närvarar )?(?:på distans|digitalt|(?:via|på) \p{L}+)$/iu

/**
 * What was said after a name, without what the row tells itself: "(S) ordförande" of the chair is "(S)", "(C) ersätter Dan
 * Öst (C) §§ 4–9" is "(C)". What says more than the row ("kommunsekreterare", "1:e vice ordförande") stays as it was.
 */
export const noteBeside = (said: string, row: Omit<ImportedAttendance, 'note'>): string => {
  const parts = (said.match(/\([^)]*\)|[^,;()]+/gu) ?? [])
    .flatMap(part => part.trim().split(/ (?=§)/u))
    .filter(Boolean)
  const kept: string[] = []
  let isOfOther = false
  for (const part of parts) {
    // "(C)" after the name of whom one stands in for is that person's.
    const isParty = isOfOther && part.startsWith('(')
    const stood = row.forName !== null && standsIn.test(part)
    const left = stood
      ? part
          .replace(standsIn, '')
          .slice(row.forName?.length ?? 0)
          .trim()
      : part
    isOfOther = stood
    if (left && !isParty && !isTold(left, row)) kept.push(left)
  }
  return kept.length === parts.length ? said : kept.join(', ').replace(/, (?=\()/gu, ' ')
}

const isTold = (
  part: string,
  { role, fromParagraph, toParagraph, isRemote }: Omit<ImportedAttendance, 'note'>
) => {
  const bare = part.replace(/^\((.*)\)$/u, '$1')
  const hasRange = fromParagraph !== null || toParagraph !== null
  return (
    (roleWords[role]?.test(bare) ?? false) ||
    (hasRange && range.test(bare)) ||
    (isRemote && remote.test(bare))
  )
}
