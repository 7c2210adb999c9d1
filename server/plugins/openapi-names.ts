import type { JsonSchema } from './openapi-example.ts'

type Described = { paths: unknown; components: { schemas: Record<string, JsonSchema> } }

/**
 * The type provider writes every schema twice, as `X` and as `XInput`. Only what some operation refers to is kept, and `XInput`
 * is called `X` where no answer needs that name.
 */
export const tidyNames = <T extends Described>(document: T): T => {
  const { schemas } = document.components
  const used = reachable(document.paths, schemas)
  const names = new Map(
    [...used].map(name => {
      const plain = name.replace(/Input$/, '')
      return [name, used.has(plain) ? name : plain]
    })
  )
  const kept = Object.fromEntries([...used].sort().map(name => [names.get(name) ?? name, schemas[name]]))
  const tidy = { ...document, components: { ...document.components, schemas: kept } }
  return JSON.parse(JSON.stringify(tidy), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? prefix + (names.get(nameIn(value)) ?? nameIn(value)) : value
  ) as T
}

const prefix = '#/components/schemas/'

const nameIn = (reference: string): string => reference.slice(prefix.length)

const reachable = (start: unknown, schemas: Readonly<Record<string, JsonSchema>>): Set<string> => {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      if (found.has(name)) continue
      found.add(name)
      visit(schemas[name])
    }
  }
  visit(start)
  return found
}
