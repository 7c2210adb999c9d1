import { fieldLabels } from '../field-labels.ts'
import { labelOf, type FormKind } from './form.ts'

export type TypedText = { label: string; text: string }

/**
 * What a person wrote in the form that was sent to this address, each text under the label that its field has there. What was
 * chosen, hidden or pressed (ids, revisions, buttons) is nothing that anybody could have lost.
 */
export const typedTexts = (path: string, typed: Readonly<Record<string, unknown>>): TypedText[] => {
  const kind = formKindAt(path)
  if (kind === undefined) return []
  return Object.entries(typed).flatMap(([name, text]) =>
    typeof text === 'string' && text.trim() !== '' && isWritten(kind, name)
      ? [{ label: textLabel(kind, name), text }]
      : []
  )
}

/** The label of a field of the form at this address; '' where it has none. */
export const fieldLabelAt = (path: string, name: string): string => {
  const kind = formKindAt(path)
  return kind !== undefined && hasLabel(kind, name) ? textLabel(kind, name) : ''
}

const formKindAt = (path: string): FormKind | undefined =>
  kindsByAddress.find(([address]) => address.test(path))?.[1]

// The addresses are those of pages/paths.ts, which a page model does not know: a test holds the two together.
const kindsByAddress: readonly (readonly [RegExp, FormKind])[] = [
  [/^\/kom-igang\//, 'setUp'],
  [/^\/sammantraden\/[^/]+\/punkter$/, 'matter'],
  [/^\/sammantraden\/[^/]+\/rubriker$|^\/rubriker\//, 'section'],
  [/^\/sammantraden\/[^/]+\/narvaro$|^\/narvaro\//, 'attendance'],
  [/^\/sammantraden/, 'meeting'],
  [/^\/paragrafer\/[^/]+\/yrkanden$|^\/yrkanden\//, 'motion'],
  [/^\/paragrafer\/[^/]+\/propositioner$|^\/propositioner\//, 'proposition'],
  [/^\/paragrafer\/[^/]+\/reservationer$|^\/reservationer\//, 'statement'],
  [/^\/paragrafer\//, 'paragraph'],
  [/^\/bilagor\//, 'appendix'],
  [/^\/arenden/, 'case'],
  [/^\/organisation\/uppgifter$/, 'body'],
  [/^\/organisation\/tidigare-namn$/, 'earlierName'],
  [/^\/organisation\/medlemmar/, 'member'],
  [/^\/organisation\/organ/, 'organ'],
  [/^\/organisation\/nummerserier$/, 'series'],
  [/^\/organisation\/personer/, 'person'],
  [/^\/organisation\/uppdrag/, 'mandate'],
  [/^\/las-in/, 'intake']
]

const chosen =
  /Id$|^is[A-Z]|(^|\.)kind$|^(role|mode|kind|subject|method|found|presided|sectionStartsPage|legalKind|decisionVerb|quorumRule|signaturePlace)$/

// A password that is shown is one that is read over a shoulder, or kept in a history of pages.
const secret = /password|code|ticket/i

const isWritten = (kind: FormKind, name: string): boolean =>
  hasLabel(kind, name) && !chosen.test(name) && !secret.test(name)

const hasLabel = (kind: FormKind, name: string): boolean =>
  Object.hasOwn(fieldLabels[kind], name.replace(/\.\d+/gu, ''))

/** "Beslut 2: att" for a field of a row. */
const textLabel = (kind: FormKind, name: string): string => {
  const [, row] = /^decisions\.(\d+)\./.exec(name) ?? []
  return row === undefined ? labelOf(kind, name) : `Beslut ${Number(row) + 1}: ${labelOf(kind, name)}`
}
