/** What a Word document has and a text of ours cannot have. */
export type Loss =
  | 'pictures'
  | 'footnotes'
  | 'endnotes'
  | 'comments'
  | 'tracked'
  | 'underlines'
  | 'raised'
  | 'merged'
  | 'innerTables'
  | 'tableLists'

export type Losses = { add: (loss: Loss) => void; notes: () => string[] }

/** Counts what does not come along, and says it in plain Swedish. */
export const countLosses = (): Losses => {
  const counts = new Map<Loss, number>()
  return {
    add: loss => void counts.set(loss, (counts.get(loss) ?? 0) + 1),
    notes: () =>
      (Object.keys(sentences) as Loss[])
        .filter(loss => counts.has(loss))
        .map(loss => sentences[loss](counts.get(loss) ?? 0))
  }
}

const counted = (count: number, one: string, several: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${several}`

const sentences: Record<Loss, (count: number) => string> = {
  pictures: count => `${counted(count, 'bild', 'bilder')} kom inte med. Lägg dem som bilagor om de behövs.`,
  footnotes: count =>
    `${counted(count, 'fotnot', 'fotnoter')} kom inte med. Skriv in i texten det som behövs.`,
  endnotes: count =>
    `${counted(count, 'slutnot', 'slutnoter')} kom inte med. Skriv in i texten det som behövs.`,
  comments: count => `${counted(count, 'kommentar', 'kommentarer')} i marginalen kom inte med.`,
  tracked: () => 'Dokumentet har spårade ändringar. Texten här är som om alla vore godtagna.',
  underlines: () => 'Understrykningar kom inte med. Orden finns kvar.',
  raised: () => 'Upphöjd och nedsänkt text står på vanlig rad.',
  merged: () => 'Sammanslagna celler i tabeller är delade. Läs igenom tabellerna.',
  innerTables: () => 'Tabeller inne i tabeller är lagda som stycken i sin cell.',
  tableLists: () => 'Listor inne i tabeller är lagda som stycken.'
}
