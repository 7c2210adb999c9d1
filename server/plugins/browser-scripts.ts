import { basename, join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')

/** What runs in the browser, bundled from server/browser: file names without a folder, and their bytes. */
export const browserScripts = (): Promise<ReadonlyMap<string, Uint8Array>> => (bundled ??= bundle())

let bundled: Promise<ReadonlyMap<string, Uint8Array>> | undefined

// In memory and at the first question, a quarter of a second: there is no folder of built files that could be old.
const bundle = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: {
      everywhere: 'server/browser/everywhere.ts',
      workplace: 'server/browser/workplace.ts',
      deciding: 'server/browser/deciding/deciding.ts',
      agenda: 'server/browser/agenda/agenda.ts',
      roll: 'server/browser/roll.ts',
      appendices: 'server/browser/appendices/appendices.ts',
      imported: 'server/browser/imported.ts',
      // Reads the PDF of the preview in a thread of the browser's.
      'pdf-worker': 'node_modules/pdfjs-dist/build/pdf.worker.mjs'
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    outdir: 'scripts',
    write: false,
    logLevel: 'silent'
  })
  return new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]))
}
