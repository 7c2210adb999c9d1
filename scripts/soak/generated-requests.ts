import fc from 'fast-check'

/** One operation of the API's description, as far as a request needs it. */
export type Operation = {
  method: string
  path: string
  mediaTypes: string[]
  /** The body that the description shows, or undefined. */
  example: unknown
  queries: string[]
}

export type GeneratedRequest = {
  method: string
  path: string
  headers: Record<string, string>
  body: string | null
  /** Whose token or session it is sent with. */
  identity: string
}

type Description = {
  paths: Record<
    string,
    Record<
      string,
      {
        parameters?: { name: string; in: string }[]
        requestBody?: { content: Record<string, { examples?: Record<string, { value: unknown }> }> }
      }
    >
  >
}

export const operationsOf = ({ paths }: Description): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path: `/api/v1${path}`,
      mediaTypes: Object.keys(requestBody?.content ?? {}),
      example: Object.values(requestBody?.content['application/json']?.examples ?? {})[0]?.value,
      queries: parameters.filter(each => each.in === 'query').map(({ name }) => name)
    }))
  )

/** Requests with ids of this world and of none, bodies whole and spoilt, tokens that hold and that do not. */
export const requestsFor = (
  operations: readonly Operation[],
  ids: readonly string[],
  identities: Readonly<Record<string, Record<string, string>>>
): fc.Arbitrary<GeneratedRequest> =>
  fc.constantFrom(...operations).chain(operation =>
    fc
      .record({
        id: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...ids) },
          {
            weight: 1,
            arbitrary: fc.constantFrom('x', '0', "' or 1=1 --", '../../etc/passwd', '%00', 'å'.repeat(300))
          },
          { weight: 1, arbitrary: fc.uuid() }
        ),
        query: fc.dictionary(
          fc.constantFrom('page', 'limit', 'text', ...operation.queries),
          fc.oneof(
            fc.string(),
            fc.constantFrom('1', '-1', '1e9', '%', '\u0000', "'; --", '2026', 'kanariefågel')
          ),
          { maxKeys: 3 }
        ),
        // Most requests come from somebody.
        identity: fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...Object.keys(identities).slice(0, 3)) },
          { weight: 1, arbitrary: fc.constantFrom(...Object.keys(identities)) }
        ),
        ifMatch: fc.constantFrom(undefined, '"1"', '"2"', '"99"', 'W/"1"', '*', ''),
        body: bodyOf(operation),
        mediaType: fc.oneof(
          { weight: 6, arbitrary: fc.constant(operation.mediaTypes[0] ?? 'application/json') },
          {
            weight: 1,
            arbitrary: fc.constantFrom('text/plain', 'application/xml', 'multipart/form-data; boundary=x', '')
          }
        )
      })
      .map(({ id, query, identity, ifMatch, body, mediaType }) => {
        const words = new URLSearchParams(query).toString()
        return {
          method: operation.method,
          path: operation.path.replaceAll(/\{\w+\}/g, encodeURIComponent(id)) + (words ? `?${words}` : ''),
          headers: {
            ...identities[identity],
            ...(ifMatch !== undefined && { 'if-match': ifMatch }),
            ...(body !== null && mediaType && { 'content-type': mediaType })
          },
          body: operation.method === 'GET' ? null : body,
          identity
        }
      })
  )

const bodyOf = ({ example }: Operation): fc.Arbitrary<string | null> =>
  fc.oneof(
    { weight: 3, arbitrary: example === undefined ? fc.constant(null) : spoilt(example) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(null, '', '{', '[]', 'null', '{"__proto__":{"x":1}}') }
  )

/** The example with one of its fields another kind of thing, or none. */
const spoilt = (example: unknown): fc.Arbitrary<string> => {
  if (typeof example !== 'object' || example === null) return fc.constant(JSON.stringify(example))
  return fc
    .record({ field: fc.constantFrom('', ...Object.keys(example)), value: fc.anything({ maxDepth: 1 }) })
    .map(({ field, value }) =>
      JSON.stringify(field ? { ...example, [field]: value } : example, (_, each: unknown) =>
        typeof each === 'bigint' ? String(each) : each
      )
    )
}
