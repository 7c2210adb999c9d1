/**
 * npm run bench -- NAME [ARGUMENTS]
 * Measures one thing and prints what it did; the last line of stdout is one line of JSON.
 */
const name = process.argv[2] ?? ''
const benches: Record<string, () => Promise<{ bench: (args: string[]) => Promise<object> }>> = {
  access: () => import('./bench/access.ts'),
  export: () => import('./bench/export.ts'),
  import: () => import('./bench/import.ts'),
  pdf: () => import('./bench/pdf.ts'),
  register: () => import('./bench/register.ts'),
  workplace: () => import('./bench/workplace.ts')
}

const load = benches[name]
if (!load) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')}`)
  process.exit(2)
}
const { bench } = await load()
console.log(JSON.stringify(await bench(process.argv.slice(3))))
