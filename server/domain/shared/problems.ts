/** Every way the system can refuse, in one closed table: HTTP status and Swedish title (RFC 9457 `type` is the key). */
export const problems = {
  'invalid-input': { status: 422, title: 'Uppgifterna behöver rättas' },
  'malformed-request': { status: 400, title: 'Anropet går inte att läsa' },
  'not-signed-in': { status: 401, title: 'Du behöver logga in' },
  'not-allowed': { status: 403, title: 'Du har inte behörighet till detta' },
  'not-found': { status: 404, title: 'Sidan eller uppgiften finns inte' },
  'method-not-allowed': { status: 405, title: 'Metoden finns inte för den här adressen' },
  'request-timeout': { status: 408, title: 'Anropet tog för lång tid att ta emot' },
  conflict: { status: 409, title: 'Ändringen krockar med något som redan finns' },
  'wrong-state': { status: 409, title: 'Det går inte i det här läget' },
  'minutes-locked': { status: 409, title: 'Protokollet är låst' },
  'stale-revision': { status: 412, title: 'Någon annan har ändrat under tiden' },
  'precondition-required': { status: 428, title: 'Ange vilken version du ändrar' },
  'too-large': { status: 413, title: 'Det du skickar är för stort' },
  'wrong-file-type': { status: 415, title: 'Filen är av en typ som inte tas emot' },
  'wrong-media-type': { status: 415, title: 'Innehållet är av en typ som inte tas emot' },
  'too-many-requests': { status: 429, title: 'För många anrop på kort tid' },
  internal: { status: 500, title: 'Något gick fel hos oss' },
  busy: { status: 503, title: 'Registret är upptaget just nu, försök igen strax' }
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems
