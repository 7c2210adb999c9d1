import { z } from 'zod'
import { line } from '../shared/text-schemas.ts'

const flag = z.union([z.boolean(), z.stringbool()]).default(false)

/** Words to look for in the minutes of a meeting. */
export const TextQuestion = z.object({
  words: line(200, { min: 0 })
    .default('')
    .meta({ description: 'Det som söks, som det står i texten', examples: ['förbundsdirektionen'] }),
  matchCase: flag.meta({ description: 'Skilj på stora och små bokstäver' }),
  wholeWords: flag.meta({ description: 'Bara hela ord' })
})
export type TextQuestion = z.infer<typeof TextQuestion>

const hitKey = z
  .string()
  .regex(/^[^~]{1,100}~\d{1,9}~(title|text|decisions\.\d{1,2}\.(clauses\.\d{1,3}|textAfter))~\d{1,7}$/, {
    error: 'Träffen ska skrivas som i svaret på sökningen.'
  })

/** One place where the words stand. */
export const TextHit = z
  .object({
    key: z.string().meta({ description: 'Träffens namn: sänds tillbaka för att ersätta den' }),
    paragraphId: z.string(),
    label: z.string().meta({ examples: ['§ 74'] }),
    title: z.string(),
    field: z.string().meta({ description: 'Var i paragrafen', examples: ['decisions.0.clauses.1'] }),
    before: z.string(),
    found: z.string(),
    after: z.string(),
    isChangeable: z.boolean().meta({ description: 'false där protokollet eller paragrafen är låst' })
  })
  .meta({ id: 'TextHit' })
export type TextHit = z.infer<typeof TextHit>

export const TextHits = z
  .object({
    items: z.array(TextHit),
    isMore: z.boolean().meta({ description: 'Det finns fler träffar än de 500 som visas' })
  })
  .meta({ id: 'TextHits' })
export type TextHits = z.infer<typeof TextHits>

/** Which of the hits are to be replaced, and by what. */
export const Replacement = z
  .strictObject({
    words: line(200),
    replacement: line(200, { min: 0 }).meta({
      description: 'Det som ska stå i stället; tomt tar bort orden'
    }),
    matchCase: z.boolean().default(false),
    wholeWords: z.boolean().default(false),
    hits: z
      .array(hitKey)
      .min(1, { error: 'Kryssa i minst en träff att ersätta.' })
      .max(500)
      .meta({ description: 'Träffarnas key' })
  })
  .meta({ id: 'Replacement' })
export type Replacement = z.infer<typeof Replacement>

export const Replaced = z
  .object({
    replaced: z.number().int().meta({ description: 'Antal ersatta träffar' }),
    paragraphs: z.number().int().meta({ description: 'Antal paragrafer som fick en ny version' }),
    refused: z
      .array(z.object({ key: z.string(), reason: z.string() }))
      .meta({ description: 'Det som inte ersattes, och varför' })
  })
  .meta({ id: 'Replaced' })
export type Replaced = z.infer<typeof Replaced>
