/** "Firefox på Windows": enough to know one's own browser again; what is not known is called so. */
export const browserName = (userAgent: string): string => {
  const name = browsers.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Okänd webbläsare'
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1]
  return system ? `${name} på ${system}` : name
}

// In this order: Edge calls itself Chrome too, and Chrome calls itself Safari.
const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari']
]

const systems: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux']
]
