/**
 * npm run soak -- NAME [COUNT]
 * Tries one promise of the house COUNT times, where the tests do it briefly; the last line of stdout is one line of JSON with `ok`.
 */
const [, , name = '', count] = process.argv
const soaks: Record<string, () => Promise<{ soak: (count?: number) => Promise<{ ok: boolean }> }>> = {
  requests: () => import('./soak/requests.ts'),
  text: () => import('./soak/text.ts'),
  writing: () => import('./soak/writing.ts'),
  trail: () => import('./soak/trail.ts')
}

const load = soaks[name]
if (!load) {
  console.error(`Usage: npm run soak -- ${Object.keys(soaks).join(' | ')} [COUNT]`)
  process.exit(2)
}
const { soak } = await load()
const result = await soak(count === undefined ? undefined : Number(count))
console.log(JSON.stringify(result))
if (!result.ok) process.exitCode = 1
