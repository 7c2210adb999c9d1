import { z } from 'zod'
import { caseStatuses } from '../../db/schema/cases.ts'
import { textStates } from '../../db/schema/files.ts'
import { directions, recordStatuses } from '../../db/schema/records.ts'
import { entryKinds } from '../../db/schema/search.ts'
import { isoDate } from '../shared/dates.ts'
import { Paging } from '../shared/paging.ts'

export const EntryKind = z.enum(entryKinds)
export type EntryKind = z.infer<typeof EntryKind>
const EntryStatus = z.enum([...new Set([...caseStatuses, ...recordStatuses])])

/** What is searched for: words, and what the entries must be. */
export const SearchQuestion = Paging.extend({
  text: z
    .string()
    .max(200)
    .optional()
    .meta({
      description:
        'Diarienummer, eller ord i vilken form som helst. "Ord inom citattecken" söks i den ordningen, början* av ett ord med stjärna.',
      examples: ['sjukvård avtal']
    }),
  kind: EntryKind.optional().meta({ description: 'Bara ärenden eller bara handlingar' }),
  from: isoDate.optional().meta({ description: 'Öppnat, kom in eller upprättades tidigast' }),
  to: isoDate.optional().meta({ description: 'Öppnat, kom in eller upprättades senast' }),
  direction: z.enum(directions).optional(),
  recordType: z.string().max(200).optional().meta({ description: 'Handlingstyp, exakt' }),
  status: EntryStatus.optional(),
  officerId: z.string().max(100).optional().meta({ description: 'Ansvarig handläggare' }),
  classificationCode: z.string().max(30).optional(),
  counterpart: z.string().max(200).optional().meta({ description: 'Motpart, avsändare eller mottagare' }),
  organId: z.string().max(100).optional().meta({ description: 'Organet som har behandlat ärendet' }),
  cursor: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'nextCursor från förra svaret: nästa sida, i stället för page' })
})
export type SearchQuestion = z.infer<typeof SearchQuestion>

/** A piece of a text, and whether it is what was asked for. */
export const Segment = z.object({ text: z.string(), isHit: z.boolean() }).meta({ id: 'SearchSegment' })
export type Segment = z.infer<typeof Segment>

export const SearchHit = z
  .object({
    kind: EntryKind,
    id: z.string(),
    caseId: z.string(),
    label: z
      .string()
      .meta({ description: 'Diarienummer, med löpnummer för en handling', examples: ['044/26:3'] }),
    day: isoDate
      .nullable()
      .meta({ description: 'Dagen ärendet öppnades, handlingen kom in eller upprättades' }),
    title: z.array(Segment).meta({ description: 'Rubriken, med det som söktes utmärkt' }),
    parties: z.array(Segment).meta({ description: 'Motparter, eller avsändare och mottagare' }),
    context: z.array(Segment).meta({ description: 'Där orden står i en fil eller anteckning; annars tom' }),
    direction: z.enum(directions).nullable(),
    recordType: z.string().nullable(),
    status: EntryStatus,
    unreadFiles: z
      .array(z.object({ fileName: z.string(), state: z.enum(textStates), error: z.string().nullable() }))
      .meta({ description: 'Filer vars text inte är sökbar, och varför' }),
    isWithheld: z.boolean().meta({ description: 'Att uppgifter är borttagna för den som frågar' })
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof SearchHit>

export const facetFields = ['kind', 'year', 'direction', 'recordType', 'status', 'officerId'] as const

export const Facet = z
  .object({
    field: z.enum(facetFields),
    values: z.array(z.object({ value: z.string(), name: z.string().nullable(), count: z.number().int() }))
  })
  .meta({ id: 'SearchFacet' })
export type Facet = z.infer<typeof Facet>

export const SearchOrder = z.enum(['number', 'nearest', 'newest'])

export const SearchAnswer = z
  .object({
    items: z.array(SearchHit),
    page: z.number().int(),
    limit: z.number().int(),
    total: z.number().int().meta({ description: 'Antal träffar, exakt upp till 5 000' }),
    isMore: z.boolean().meta({ description: 'Att träffarna är fler än 5 000' }),
    order: SearchOrder.meta({
      description:
        'number: numret som söktes. nearest: det som ligger närmast orden först. newest: de senaste först, när träffarna är för många att ordna eller inga ord söktes.'
    }),
    facets: z.array(Facet).meta({ description: 'Antal träffar per värde, bland de 5 000 senaste' }),
    nextCursor: z.string().nullable()
  })
  .meta({ id: 'SearchAnswer' })
export type SearchAnswer = z.infer<typeof SearchAnswer>
