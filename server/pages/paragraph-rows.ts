import type { FormBody } from './form-body.ts'

/** A decision block as it stands in the form, rows that are still empty included. */
type Block = { kind: string; type: string; toOrganId: string; clauses: string[]; textAfter: string }

/**
 * Adds, moves or takes away a row of the paragraph's form: `add-decided`, `add-proposed`, `remove-block.0`, `block-up.1`,
 * `block-down.0`, `add-clause.0`, `remove-clause.0.1`, `clause-up.0.1` or `clause-down.0.0`; `show` shows the rows as they were sent. Undefined when the button was
 * another one. Nothing is saved by it.
 */
export const changeRows = (typed: FormBody, preparesForId: string): FormBody | undefined => {
  const [command = '', ...numbers] = (typed.do ?? '').split('.')
  const [block = -1, clause = -1] = numbers.map(Number)
  const blocks = blocksOf(typed)
  const target = blocks[block]
  if (command === 'add-decided') blocks.push(emptyBlock('decided', ''))
  else if (command === 'add-proposed') blocks.push(emptyBlock('proposed', preparesForId))
  else if (command === 'remove-block') blocks.splice(block, 1)
  else if (command === 'add-clause') target?.clauses.push('')
  else if (command === 'remove-clause') target?.clauses.splice(clause, 1)
  else if (command === 'block-up') swap(blocks, block - 1)
  else if (command === 'block-down') swap(blocks, block)
  else if (command === 'clause-up') swap(target?.clauses ?? [], clause - 1)
  else if (command === 'clause-down') swap(target?.clauses ?? [], clause)
  else if (command !== 'show') return undefined
  return withBlocks(typed, blocks)
}

/** The form without clauses that are still empty, numbered anew. */
export const withoutEmptyClauses = (typed: FormBody): FormBody =>
  withBlocks(
    typed,
    blocksOf(typed).map(block => ({ ...block, clauses: block.clauses.filter(text => text.trim() !== '') }))
  )

/** Lets the row and the one after it change places; at the end of the list nothing moves. */
const swap = <T>(rows: T[], index: number): void => {
  const [row, next] = rows.slice(Math.max(index, 0), index + 2)
  if (index >= 0 && row !== undefined && next !== undefined) rows.splice(index, 2, next, row)
}

const emptyBlock = (kind: string, toOrganId: string): Block => ({
  kind,
  type: '',
  toOrganId,
  clauses: [''],
  textAfter: ''
})

const blocksOf = (typed: FormBody): Block[] =>
  rowsUnder(typed, 'decisions').map(prefix => ({
    kind: typed[`${prefix}.kind`] ?? 'decided',
    type: typed[`${prefix}.type`] ?? '',
    toOrganId: typed[`${prefix}.toOrganId`] ?? '',
    clauses: rowsUnder(typed, `${prefix}.clauses`).map(name => typed[name] ?? ''),
    textAfter: typed[`${prefix}.textAfter`] ?? ''
  }))

const rowsUnder = (typed: FormBody, prefix: string): string[] => {
  const numbers = Object.keys(typed)
    .filter(name => name.startsWith(`${prefix}.`))
    .map(name => Number.parseInt(name.slice(prefix.length + 1), 10))
    .filter(number => number >= 0)
  return [...new Set(numbers)].sort((a, b) => a - b).map(number => `${prefix}.${number}`)
}

const withBlocks = (typed: FormBody, blocks: readonly Block[]): FormBody => ({
  ...Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('decisions.'))),
  ...flatBlocks(blocks)
})

const flatBlocks = (blocks: readonly Block[]): FormBody =>
  Object.fromEntries(
    blocks.flatMap(({ kind, type, toOrganId, clauses, textAfter }, index): [string, string][] => [
      [`decisions.${index}.kind`, kind],
      [`decisions.${index}.type`, type],
      [`decisions.${index}.toOrganId`, toOrganId],
      ...clauses.map((text, clause): [string, string] => [`decisions.${index}.clauses.${clause}`, text]),
      [`decisions.${index}.textAfter`, textAfter]
    ])
  )
